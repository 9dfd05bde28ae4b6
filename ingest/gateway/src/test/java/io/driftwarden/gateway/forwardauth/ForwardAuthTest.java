package io.driftwarden.gateway.forwardauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.RequestHeaders;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.decide.Question;
import org.junit.jupiter.api.Test;

class ForwardAuthTest {

    @Test
    void aRequestToAToolServerIsTheCallOfAToolWithoutTheIdsInItsPath() throws Exception {
        // given
        RequestHeaders nginx = RequestHeaders.builder()
                .method(HttpMethod.GET)
                .path("/v1/forward-auth")
                .authority("auth:8091")
                .set("x-original-method", "post")
                .set("x-original-uri", "/users/42/notes?to=a%40b.example&tag=x&tag=y")
                .set("x-forwarded-host", "tools.internal")
                .set("x-driftwarden-session", "s1")
                .build();

        // when
        OriginalRequest request = OriginalRequest.of(nginx);

        // then
        Question.ToolCall call = (Question.ToolCall) request.question(Meaning.TOOL_CALL);
        assertThat(request.session()).isEqualTo("s1");
        assertThat(call.server()).isEqualTo("tools.internal");
        assertThat(call.tool()).isEqualTo("POST /users/{}/notes");
        assertThat(call.arguments())
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"path\":\"/users/42/notes\",\"to\":\"a@b.example\",\"tag\":[\"x\",\"y\"]}"));
    }

    @Test
    void traefiksHeadersTellADestination() {
        // given
        RequestHeaders traefik = RequestHeaders.builder()
                .method(HttpMethod.GET)
                .path("/v1/forward-auth")
                .set("x-forwarded-method", "GET")
                .set("x-forwarded-proto", "https")
                .set("x-forwarded-host", "api.example")
                .set("x-forwarded-uri", "/v2?q=1")
                .build();

        // when
        Question question = OriginalRequest.of(traefik).question(Meaning.DESTINATION);

        // then
        assertThat(question).isEqualTo(new Question.Destination("", "GET", "https://api.example/v2?q=1"));
    }

    @Test
    void headersThatDoNotTellTheRequestAreRefused() {
        // given
        RequestHeaders nothing = RequestHeaders.of(HttpMethod.GET, "/v1/forward-auth");

        // when / then
        assertThatThrownBy(() -> OriginalRequest.of(nothing))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("X-Original-URI");
    }
}
