package io.driftwarden.deploy.evidence;

import io.driftwarden.deploy.console.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An event intake.
 *
 * @param token bearer token, if it asks for one
 */
record Intake(URI address, Optional<String> token) {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_SHOWN = 500;

    /** The token is a secret. */
    @Override
    public String toString() {
        return "Intake[" + address + "]";
    }

    /**
     * Sends the events; all are taken or none.
     *
     * @throws UserError if the address is none, or the intake refuses them
     * @throws IOException if it cannot be reached
     */
    void send(List<String> lines) throws IOException {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new UserError("--to " + address + ": an address such as http://127.0.0.1:8090/v1/events is expected");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("content-type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(String.join("\n", lines) + '\n'));
        token.ifPresent(secret -> request.header("authorization", "Bearer " + secret));
        HttpResponse<String> answer = answer(request.build());
        if (answer.statusCode() / 100 != 2) {
            String body = answer.body();
            throw new UserError(address + " answers " + answer.statusCode() + ": "
                    + body.substring(0, Math.min(MAX_SHOWN, body.length())));
        }
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException {
        try {
            return HttpClient.newBuilder().connectTimeout(TIMEOUT).build().send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sending to " + address, e);
        } catch (IOException e) {
            throw new IOException("cannot send to " + address + ": is the intake running there?", e);
        }
    }
}
