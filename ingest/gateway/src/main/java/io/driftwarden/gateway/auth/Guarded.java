package io.driftwarden.gateway.auth;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerPort;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import io.driftwarden.gateway.Problem;
import io.netty.util.AttributeKey;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A door with a guard: what is behind it is reached by known callers only, and learns by {@link #caller} who they are. Others are
 * answered 401 as problem details, or UNAUTHENTICATED over gRPC. Where nothing is asked for, a server that listens on anything but
 * loopback does not start. Thread-safe.
 */
public final class Guarded extends SimpleDecoratingHttpService {
    private static final AttributeKey<Caller> CALLER = AttributeKey.valueOf(Guarded.class, "CALLER");

    private final Authentication authentication;

    private Guarded(HttpService behind, Authentication authentication) {
        super(behind);
        this.authentication = authentication;
    }

    /** Puts a guard before a service. */
    public static Function<? super HttpService, Guarded> by(Authentication authentication) {
        return service -> new Guarded(service, authentication);
    }

    /** Who sent the request, inside of what is guarded. */
    public static Caller caller(ServiceRequestContext context) {
        Caller caller = context.attr(CALLER);
        if (caller == null) {
            throw new IllegalStateException("this service is mounted without a guard");
        }
        return caller;
    }

    @Override
    public void serviceAdded(ServiceConfig mounted) throws Exception {
        super.serviceAdded(mounted);
        for (ServerPort port : mounted.server().config().ports()) {
            if (!authentication.required() && !port.localAddress().getAddress().isLoopbackAddress()) {
                throw new IllegalStateException(
                        "a door without authentication must listen on 127.0.0.1 or ::1 only, not on "
                                + port.localAddress()
                                + ": configure tokens, an issuer or certificates, or bind to loopback");
            }
        }
    }

    @Override
    public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
        return HttpResponse.of(CompletableFuture.supplyAsync(
                () -> {
                    try {
                        context.setAttr(CALLER, authentication.caller(context, request.headers()));
                        return unwrap().serve(context, request);
                    } catch (Problem refused) {
                        return answer(request, refused);
                    } catch (Exception e) {
                        return HttpResponse.ofFailure(e);
                    }
                },
                context.blockingTaskExecutor())); // keys may have to be fetched
    }

    private static HttpResponse answer(HttpRequest request, Problem refused) {
        MediaType type = request.contentType();
        boolean isGrpc = type != null && type.subtype().startsWith("grpc");
        return isGrpc
                ? HttpResponse.of(ResponseHeaders.builder(HttpStatus.OK)
                        .contentType(type)
                        .add("grpc-status", "16") // UNAUTHENTICATED
                        .add("grpc-message", String.valueOf(refused.getMessage()))
                        .endOfStream(true)
                        .build())
                : refused.response();
    }
}
