package io.driftwarden.topology.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks other instances. A request that was passed on once is not passed on again. Thread-safe. */
final class Peers {
    /** Marks a request that another instance passed on. */
    static final String FORWARDED = "x-driftwarden-forwarded";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long MAX_RESPONSE = 32L << 20;

    private final WebClient client = WebClient.builder()
            .responseTimeout(TIMEOUT)
            .maxResponseLength(MAX_RESPONSE)
            .build();

    /** What the instance answers to the path and query. */
    AggregatedHttpResponse ask(String instance, String path) {
        return answer(instance, request(instance, path));
    }

    /** What all the instances list. */
    List<Page> list(List<String> instances, String path, Page.Listing listing) {
        List<CompletableFuture<AggregatedHttpResponse>> asked = new ArrayList<>();
        instances.forEach(instance -> asked.add(request(instance, path)));
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            AggregatedHttpResponse answer = answer(instances.get(i), asked.get(i));
            if (!answer.status().equals(HttpStatus.OK)) {
                throw unreachable(instances.get(i));
            }
            pages.add(page(instances.get(i), listing, answer.contentUtf8()));
        }
        return pages;
    }

    private CompletableFuture<AggregatedHttpResponse> request(String instance, String path) {
        RequestHeaders headers = RequestHeaders.of(HttpMethod.GET, "http://" + instance + path, FORWARDED, "1");
        return client.execute(headers).aggregate();
    }

    private static AggregatedHttpResponse answer(String instance, CompletableFuture<AggregatedHttpResponse> request) {
        try {
            return request.join();
        } catch (CompletionException e) {
            throw unreachable(instance);
        }
    }

    private static Page page(String instance, Page.Listing listing, String json) {
        try {
            JsonNode body = MAPPER.readTree(json);
            List<JsonNode> items = new ArrayList<>();
            body.path(listing.items()).forEach(items::add);
            Optional<String> next = Optional.ofNullable(body.path("next_cursor").textValue());
            return new Page(items, next.map(cursor -> Parameters.cursor(Optional.of(cursor))));
        } catch (JsonProcessingException e) {
            throw unreachable(instance);
        }
    }

    private static ProblemException unreachable(String instance) {
        return ProblemException.unavailable("Instance " + instance + " does not answer.");
    }
}
