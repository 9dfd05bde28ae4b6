package io.driftwarden.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules compare, Java extracts. What is forbidden is arithmetic and parsing in disguise, or trips over known bugs of
 * Drools 10.2 (NPE on cascaded updates, #6846 and #6422).
 */
class DrlHygieneTest {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(matches|soundslike|eval|from|accumulate|acc|groupby|update|modify|insert|insertLogical|delete|retract"
                    + "|function|salience|timer|window|Pattern|replaceAll|split|parse\\w*)\\b");
    private static final Pattern RULE = Pattern.compile("(?s)rule\\s+\"([^\"]+)\"(.*?)\\nend\\b");
    private static final Pattern REPORT =
            Pattern.compile("(?s)then\\s+findings\\.report\\(\"([^\"]+)\", \\$\\w+\\);\\s*$");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|(?s:/\\*.*?\\*/)");

    static List<Path> drl() {
        return RuleSources.ending(".drl");
    }

    @ParameterizedTest
    @MethodSource("drl")
    void rulesOnlyCompare(Path file) {
        assertThat(FORBIDDEN.matcher(code(file)).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drl")
    void aRuleReportsItsOwnIdAndDoesNothingElse(Path file) {
        List<MatchResult> rules = RULE.matcher(code(file)).results().toList();

        assertThat(rules).isNotEmpty().allSatisfy(rule -> assertThat(
                        REPORT.matcher(rule.group(2)).results().map(report -> report.group(1)))
                .containsExactly(rule.group(1)));
    }

    private static String code(Path file) {
        return COMMENT.matcher(RuleSources.read(file)).replaceAll("");
    }
}
