package io.driftwarden.engine.upload;

import io.driftwarden.engine.command.Invocation;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What "az storage" puts into a container: it names the account and the container apart. */
final class AzureUploads implements Uploading {
    private static final Set<String> VERBS = Set.of("upload", "upload-batch", "copy", "sync");
    private static final Set<String> ACCOUNT = Set.of("--account-name");
    private static final Set<String> CONTAINER =
            Set.of("-c", "--container-name", "--container", "--destination-container", "-s", "--share-name");
    private static final Set<String> PLACE = Set.of("-d", "--destination", "--blob-url", "--destination-blob");
    private static final Set<String> ENDPOINT = Set.of("--blob-endpoint");

    @Override
    public Stream<CanonicalValue> of(Invocation invocation) {
        List<String> arguments = invocation.arguments();
        if (!invocation.program().equals("az")
                || !arguments.contains("storage")
                || arguments.stream().noneMatch(VERBS::contains)) {
            return Stream.empty();
        }
        Optional<String> url = Stream.concat(
                        Operands.values(arguments, PLACE).stream(), Operands.values(arguments, ENDPOINT).stream())
                .filter(word -> word.contains("://"))
                .findFirst();
        return url
                .or(() -> Operands.value(arguments, ACCOUNT)
                        .map(account -> "https://" + account
                                + (arguments.contains("file") ? ".file" : ".blob") + ".core.windows.net/"
                                + container(arguments)))
                .flatMap(Places::url)
                .stream();
    }

    private static String container(List<String> arguments) {
        return Operands.value(arguments, CONTAINER)
                .or(() -> Operands.value(arguments, PLACE))
                .orElse("");
    }
}
