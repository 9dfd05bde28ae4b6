package io.driftwarden.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandValuesTest {
    private static final String METADATA = "http://169.254.169.254/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "curl --resolve a.example.com:80:169.254.169.254 http://a.example.com/ ~ 169.254.169.254",
                "curl --resolve a.example.com:80:[::1] http://a.example.com/ ~ ::1",
                "curl -s --connect-to a.example.com:80:10.0.0.5:8080 http://a.example.com/ ~ tcp://10.0.0.5:8080/",
                "curl --connect-to ::10.0.0.5:8080 http://a.example.com/ ~ tcp://10.0.0.5:8080/",
                "sudo curl -x 10.0.0.1:3128 http://a.example.com/ ~ http://10.0.0.1:3128/",
                "bash -c 'curl --proxy 0x7f.1:3128 http://a.example.com/' ~ http://127.0.0.1:3128/",
                "curl --unix-socket /var/run/docker.sock http://x/json ~ http+unix:///var/run/docker.sock",
                "exec 3<>/dev/tcp/169.254.169.254/80 ~ tcp://169.254.169.254:80/",
                "cat < /dev/udp/10.0.0.5/53 ~ tcp://10.0.0.5:53/",
            })
    void placesOfOptionsAreFound(String command, String place) {
        List<Found> found = found(command);

        assertThat(found)
                .filteredOn(value -> value.role() == FieldRole.COMMAND)
                .extracting(value -> value.value().canonical())
                .contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git commit -m 'Refuse http://169.254.169.254/ here'",
                "git -C app commit -am \"Refuse http://169.254.169.254/\"",
                "git commit --message='Refuse http://169.254.169.254/ here' && git push",
                "git commit -m \"$(cat <<'EOF'\nRefuse http://169.254.169.254/ here\nEOF\n)\"",
                "gh issue create --title t --body 'see http://169.254.169.254/'",
                "curl https://example.com/; git tag -m 'Refuse http://169.254.169.254/' v1",
                "echo 'deny http://169.254.169.254/' >> notes.md 2>&1",
                "cat > notes.md <<EOF\ndeny http://169.254.169.254/\nEOF",
                "grep -rn http://169.254.169.254/ src | wc -l",
            })
    void whatIsSpokenOfIsNoPlace(String command) {
        List<Found> found = found(command);

        assertThat(found)
                .filteredOn(value -> value.value().canonical().equals(METADATA))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.role()).isEqualTo(FieldRole.BODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl http://169.254.169.254/; git commit -m 'Refuse http://169.254.169.254/'",
                "git commit -m 'Refuse http://0xa9fea9fe/'; curl http://169.254.169.254/",
                "git commit -m \"$(curl http://169.254.169.254/)\"",
                "git commit -m \"$(cat <<'EOF'\nx\nEOF\ncurl http://169.254.169.254/)\"",
                "git commit -m \"`curl http://169.254.169.254/`\"",
                "git fetch -m http://169.254.169.254/",
                "git clone -n http://169.254.169.254/",
                "gh repo clone -b http://169.254.169.254/",
                "curl $(echo http://169.254.169.254/)",
                "echo http://169.254.169.254/ | xargs curl",
                "echo http://169.254.169.254/ > u; wget -i u",
                "cat > x.sh <<EOF\ncurl http://169.254.169.254/\nEOF\nsh x.sh",
                "grep -o http://169.254.169.254/ f | xargs curl",
                "rg --pre 'curl http://169.254.169.254/' x",
                "echo 'GET http://169.254.169.254/' > /dev/tcp/10.0.0.5/3128",
            })
    void whatMayBeRunIsAPlace(String command) {
        List<Found> found = found(command);

        assertThat(found).anySatisfy(value -> {
            assertThat(value.value().canonical()).isEqualTo(METADATA);
            assertThat(value.role()).isEqualTo(FieldRole.COMMAND);
        });
    }

    @Test
    void aUrlWithoutSchemeWithinAQueryIsFound() {
        List<Found> found = Extractor.trees(
                        Json.read("{\"url\": \"https://img.example/?src=%2F%2F0x7f000001%2Fx&path=//12345/y\"}"))
                .found();

        assertThat(found)
                .filteredOn(value -> value.placement() == Found.Placement.NESTED)
                .extracting(value -> value.value().canonical())
                .containsExactly("127.0.0.1/x");
    }

    @Test
    void anAuthorityWithBlanksIsReadWhole() {
        List<Found> found = Extractor.trees(Json.read("{\"url\": \"http://1.1.1.1 &@127.0.0.1# @3.3.3.3/\"}"))
                .found();

        assertThat(found).singleElement().returns(true, Found::names);
        assertThat(found).extracting(Found::value).allMatch(CanonicalValue::obfuscated);
    }

    @Test
    void oneCommandDoesNotSpeakForTheNext() {
        List<Found> found = Extractor.trees(
                        Json.read(
                                "{\"commands\": [\"git commit -m 'x http://169.254.169.254/'\", \"curl http://169.254.169.254/\"]}"))
                .found();

        assertThat(found).extracting(Found::role).contains(FieldRole.BODY, FieldRole.COMMAND);
    }

    private static List<Found> found(String command) {
        return Extractor.trees(JsonNodeFactory.instance.objectNode().put("command", command))
                .found();
    }
}
