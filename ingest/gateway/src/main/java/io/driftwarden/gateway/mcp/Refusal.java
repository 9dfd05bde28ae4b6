package io.driftwarden.gateway.mcp;

import java.util.List;
import java.util.Optional;

/** A server's refusal over HTTP. */
public final class Refusal {
    private final int status;
    private final String challenge;
    private final String body;
    private final List<Challenge> challenges;

    /** @param challenge what its {@code WWW-Authenticate} headers say, with commas between; empty if there are none */
    public Refusal(int status, String challenge, String body) {
        this.status = status;
        this.challenge = challenge;
        this.body = body;
        this.challenges = Challenge.of(challenge);
    }

    /** Whether it says that the token's scopes do not suffice. */
    public boolean asksForMore() {
        return challenges.stream().anyMatch(Challenge::asksForMore);
    }

    /** The scopes that it asks for. */
    public List<String> demands() {
        return challenges.stream()
                .flatMap(each -> each.scopes().stream())
                .distinct()
                .toList();
    }

    /** Where it sends the client for its authorization (RFC 9728 section 5.1). */
    public Optional<Offer> offer() {
        return challenges.stream()
                .flatMap(each -> each.parameter("resource_metadata").stream())
                .filter(url -> !url.isEmpty())
                .findFirst()
                .map(url -> new Offer(url, "endpoint", "authorization"));
    }

    /** What it is to the call that it answers. */
    public ToolOutcome outcome() {
        return ToolOutcome.refused(status, challenge, body);
    }
}
