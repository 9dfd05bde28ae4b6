package io.driftwarden.engine.destination;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.Set;

/** Tells tools that go to a URL they are given: through them an agent reaches what only their machine can reach. */
final class Fetching {
    private static final Set<String> WORDS = Set.of(
            "fetch",
            "browse",
            "browser",
            "navigate",
            "goto",
            "crawl",
            "crawler",
            "scrape",
            "scraper",
            "download",
            "http",
            "https",
            "request",
            "requests",
            "curl",
            "wget",
            "web",
            "webpage",
            "url",
            "visit",
            "load",
            "import",
            "importer",
            "preview",
            "thumbnail",
            "resize",
            "unfurl",
            "embed",
            "feed",
            "rss",
            "screenshot",
            "render",
            "spider",
            "proxy",
            "webhook",
            "rest",
            "graphql",
            "ping",
            "probe",
            "scan");

    private Fetching() {}

    static boolean fetches(Target target, String tool, RiskClass risk) {
        boolean url = !target.value().scheme().isEmpty();
        return switch (target.placement()) {
            case ARGUMENT -> url && (risk == RiskClass.READ || risk == RiskClass.SEND || named(tool));
            case CONTACT -> named(tool);
            case COMMAND, NESTED, CALLBACK -> false;
        };
    }

    /** The called tool, or its server, is one for web pages and requests, by its name. */
    static boolean by(ToolCalled call) {
        return named(call.getTool().orElse("")) || named(call.getServer().orElse(""));
    }

    /** The tool is one for web pages and requests, by its name. */
    static boolean named(String tool) {
        return NameWords.of(tool).stream().anyMatch(WORDS::contains);
    }
}
