package io.driftwarden.gateway.auth;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.auth.CredentialKind.Shown;
import io.netty.util.AsciiString;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in, by every kind of credential that is configured. Thread-safe.
 *
 * @param kinds in the order in which they are tried; none lets anybody in, which is for loopback only
 */
public record Authentication(List<CredentialKind> kinds) {
    /** Anybody who reaches the door. */
    public static final Authentication NONE = new Authentication(List.of());

    /** Where a credential for the gateway stands if {@code Authorization} is meant for what is behind it. */
    public static final AsciiString OWN_HEADER = AsciiString.cached("driftwarden-authorization");

    public Authentication {
        kinds = List.copyOf(kinds);
    }

    /** These tokens, or anybody if there are none. */
    public static Authentication of(TenantTokens tokens) {
        return tokens.required() ? new Authentication(List.of(new StaticTokens(tokens))) : NONE;
    }

    /** Whether anything is asked for. */
    public boolean required() {
        return !kinds.isEmpty();
    }

    /**
     * Who sends this request. May block.
     *
     * @throws Problem 401, if nobody whom the configuration knows
     */
    public Caller caller(ServiceRequestContext context, RequestHeaders headers) {
        AsciiString header = headers.contains(OWN_HEADER) ? OWN_HEADER : HttpHeaderNames.AUTHORIZATION;
        return caller(new Shown(headers.get(header, ""), certificate(context.sslSession())));
    }

    Caller caller(Shown shown) {
        if (!required()) {
            return Caller.ANYBODY;
        }
        for (CredentialKind kind : kinds) {
            Optional<Caller> caller = kind.caller(shown);
            if (caller.isPresent()) {
                return caller.get();
            }
        }
        throw refusal(shown);
    }

    private Problem refusal(Shown shown) {
        if (kinds.stream().noneMatch(CredentialKind::isBearer)) {
            return Problem.of(HttpStatus.UNAUTHORIZED, "a client certificate that is bound to a tenant is needed");
        }
        boolean wrong = shown.token().isPresent();
        return Problem.withHeader(
                HttpStatus.UNAUTHORIZED,
                wrong ? "the bearer token is unknown, expired or meant for somebody else" : "a bearer token is needed",
                HttpHeaderNames.WWW_AUTHENTICATE,
                wrong ? "Bearer error=\"invalid_token\"" : "Bearer"); // RFC 6750 section 3.1
    }

    private static @Nullable X509Certificate certificate(@Nullable SSLSession session) {
        try {
            Certificate[] chain = session == null ? new Certificate[0] : session.getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate first ? first : null;
        } catch (SSLPeerUnverifiedException e) {
            return null; // no certificate was asked for, or none was sent
        }
    }
}
