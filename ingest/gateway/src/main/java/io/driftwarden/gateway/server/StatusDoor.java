package io.driftwarden.gateway.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.Guarded;
import java.util.TreeMap;

/**
 * {@code GET /v1/gateway/status}: counts since the start, of events that went to disk ({@code spool}, null without one) and of
 * commands pushed to the caller's tenant's targets ({@code push}, by name).
 */
final class StatusDoor extends AbstractHttpService {
    private static final String PATH = "/v1/gateway/status";

    private final Status status;

    private StatusDoor(Status status) {
        this.status = status;
    }

    static void mount(ServerBuilder server, Status status, Authentication authentication) {
        server.service(PATH, new StatusDoor(status).decorate(Guarded.by(authentication)));
    }

    @Override
    protected HttpResponse doGet(ServiceRequestContext context, HttpRequest request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().putNull("spool");
        status.spool().ifPresent(spool -> answer.putObject("spool")
                .put("spooling", spool.spooling())
                .put("spooled", spool.spooled())
                .put("replayed", spool.replayed())
                .put("refused", spool.refused())
                .put("rejected", spool.rejected())
                .put("waiting_bytes", spool.waitingBytes()));
        ObjectNode push = answer.putObject("push");
        new TreeMap<>(status.pushed(Guarded.caller(context).tenant())).forEach((name, counts) -> push.putObject(name)
                .put("attempted", counts.attempted())
                .put("delivered", counts.delivered())
                .put("lost", counts.lost()));
        return HttpResponse.of(HttpStatus.OK, MediaType.JSON_UTF_8, answer.toString());
    }
}
