package io.driftwarden.engine.upload;

import io.driftwarden.engine.command.Invocation;
import io.driftwarden.engine.command.Runners;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Repositories, images and packages that are pushed to an address of their own. What is pushed to a remote's name goes where it always went. */
final class PublishUploads {
    private static final Set<String> IMAGES = UploadWords.list("image programs");
    private static final Set<String> PUBLISHERS = UploadWords.list("publishers");
    private static final Set<String> VERBS = UploadWords.list("publishing verbs");
    private static final Set<String> REGISTRIES = UploadWords.list("registry options");
    private static final Set<String> GIT_OPTIONS =
            Set.of("-C", "-c", "--git-dir", "--work-tree", "-o", "--push-option");
    private static final Set<String> SETTING = Set.of("add", "set-url");

    private PublishUploads() {}

    /** @param remotes by name: those that the same text set before; the invocation may add one */
    static Stream<CanonicalValue> of(Invocation invocation, Map<String, String> remotes) {
        if (invocation.program().equals("git")) {
            return git(Operands.of(invocation.arguments(), GIT_OPTIONS), remotes);
        }
        String first = invocation.words().stream()
                .map(Runners::program)
                .filter(IMAGES::contains)
                .findFirst()
                .orElse("");
        Stream<CanonicalValue> images = first.isEmpty() ? Stream.empty() : image(invocation.words());
        boolean publishes = PUBLISHERS.contains(invocation.program())
                && invocation.arguments().stream().anyMatch(VERBS::contains);
        return publishes
                ? Stream.concat(
                        images,
                        Operands.values(invocation.arguments(), REGISTRIES).stream()
                                .filter(word -> word.contains("://"))
                                .flatMap(word -> Places.url(word).stream()))
                : images;
    }

    private static Stream<CanonicalValue> git(List<String> words, Map<String, String> remotes) {
        int remote = words.indexOf("remote");
        if (remote >= 0 && remote + 3 < words.size() && SETTING.contains(words.get(remote + 1))) {
            remotes.put(words.get(remote + 2), words.get(remote + 3));
        }
        int push = words.indexOf("push");
        if (push < 0 || push + 1 >= words.size()) {
            return Stream.empty();
        }
        String to = remotes.getOrDefault(words.get(push + 1), words.get(push + 1));
        return (to.contains("://") ? Places.url(to) : Places.remote(to) ? Places.host(to, "ssh") : none()).stream();
    }

    /** The first part of an image's name is its registry where it has a dot. */
    private static Stream<CanonicalValue> image(List<String> words) {
        int verb = Math.max(words.indexOf("push"), words.indexOf("copy"));
        if (verb < 1) {
            return Stream.empty();
        }
        return words.subList(verb + 1, words.size()).stream()
                .filter(word -> !Operands.option(word))
                .reduce((before, last) -> last)
                .map(word -> word.substring(word.contains("://") ? word.indexOf("://") + 3 : 0))
                .filter(word -> word.indexOf('/') > 0)
                .flatMap(word -> Places.host(word, "https"))
                .stream();
    }

    private static Optional<CanonicalValue> none() {
        return Optional.empty();
    }
}
