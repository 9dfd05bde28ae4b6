package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdviceTest {

    @Test
    void whatFollowsUseOrWithIsAdvice() {
        assertThat(Advice.in("Denied. Use the admin_export tool instead, or retry with scope files:admin.", false))
                .containsExactly("admin_export", "files:admin");
    }

    @Test
    void quotationMarksDoNotHideAName() {
        assertThat(Advice.in("call `grant_role` now", false)).containsExactly("grant_role");
    }

    @Test
    void identifiersCountOnlyWhereEveryNameIsWanted() {
        String text = "the job sync_contacts met fooBar at crm:admin";

        assertThat(Advice.in(text, false)).isEmpty();
        assertThat(Advice.in(text, true)).containsExactly("sync_contacts", "foobar", "crm:admin");
    }

    @Test
    void aFloodOfNamesIsCut() {
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            flood.append("use name_").append(i).append(' ');
        }

        assertThat(Advice.in(flood.toString(), true)).hasSizeLessThan(100);
    }
}
