package io.driftwarden.engine.upload;

import io.driftwarden.engine.command.Invocation;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What goes into a connection: by a pipe into programs that connect, or by a redirection to a connection of the shell's own. */
final class StreamUploads implements Uploading {
    private static final Set<String> SOCKETS = UploadWords.list("socket programs");
    private static final Set<String> SOCKET_OPTIONS = UploadWords.list("socket options");
    private static final Set<String> SSH_OPTIONS = UploadWords.list("copier options");
    private static final Set<String> CLIENTS = UploadWords.list("database clients");
    private static final Set<String> LOADERS = UploadWords.list("database loaders");
    private static final Set<String> HOST_OPTIONS = UploadWords.list("host options");
    private static final Set<String> MAILERS = UploadWords.list("mail programs");
    private static final Set<String> MAIL_OPTIONS = UploadWords.list("mail options");
    private static final List<String> DEVICES = List.of("/dev/tcp/", "/dev/udp/");
    private static final List<String> SOCAT = List.of("tcp", "tcp4", "tcp6", "udp", "openssl", "ssl", "tcp-connect");
    private static final Set<String> DUMPS = Set.of("sql", "dump", "gz", "csv", "bson");

    @Override
    public Stream<CanonicalValue> of(Invocation invocation) {
        String program = invocation.program();
        String first = invocation.words().get(0);
        if (first.equals(">") || first.startsWith("/dev/")) {
            return invocation.words().stream().flatMap(StreamUploads::device);
        }
        List<String> arguments = invocation.arguments();
        if (SOCKETS.contains(program)) {
            List<String> operands = Operands.of(arguments, SOCKET_OPTIONS);
            boolean fed = invocation.piped() || operands.size() > 2;
            return fed && !operands.isEmpty() ? Places.host(operands.get(0), "tcp").stream() : Stream.empty();
        }
        if (program.equals("socat")) {
            boolean fed = invocation.piped() || arguments.stream().anyMatch(StreamUploads::file);
            return fed ? arguments.stream().flatMap(StreamUploads::socat) : Stream.empty();
        }
        if (program.equals("ssh") && invocation.piped()) {
            List<String> operands = Operands.of(arguments, SSH_OPTIONS);
            return operands.isEmpty() ? Stream.empty() : Places.host(operands.get(0), "ssh").stream();
        }
        if (CLIENTS.contains(program) || LOADERS.contains(program)) {
            boolean fed = invocation.piped()
                    || LOADERS.contains(program)
                    || arguments.stream().anyMatch(StreamUploads::dump);
            return fed ? database(arguments) : Stream.empty();
        }
        boolean mails = MAILERS.contains(program) && (invocation.piped() || arguments.contains("-a"));
        return mails
                ? Operands.of(arguments, MAIL_OPTIONS).stream().flatMap(word -> Places.mailbox(word).stream())
                : Stream.empty();
    }

    private static Stream<CanonicalValue> device(String word) {
        return DEVICES.stream()
                .filter(word::startsWith)
                .flatMap(device ->
                        Places.url("tcp://" + word.substring(device.length()).replaceFirst("/", ":")).stream());
    }

    private static boolean file(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith("file:") || lower.startsWith("open:") || lower.startsWith("exec:");
    }

    private static Stream<CanonicalValue> socat(String word) {
        int colon = word.indexOf(':');
        return colon > 0 && SOCAT.contains(word.substring(0, colon).toLowerCase(Locale.ROOT))
                ? Places.host(word.substring(colon + 1), "tcp").stream()
                : Stream.empty();
    }

    private static boolean dump(String word) {
        return !Operands.option(word) && DUMPS.contains(word.substring(word.lastIndexOf('.') + 1));
    }

    private static Stream<CanonicalValue> database(List<String> arguments) {
        Optional<String> url = arguments.stream()
                .map(word -> Operands.option(word) ? word.substring(word.indexOf('=') + 1) : word)
                .filter(word -> word.contains("://"))
                .findFirst();
        return url.map(word -> Places.url(word).stream()).orElseGet(() -> Stream.concat(
                        Operands.values(arguments, HOST_OPTIONS).stream(),
                        arguments.stream()
                                .filter(word -> word.startsWith("-h") && word.length() > 2)
                                .map(word -> word.substring(2)))
                .flatMap(word -> (word.contains("host=") ? Conninfo.host(word) : Places.host(word, "tcp")).stream()));
    }
}
