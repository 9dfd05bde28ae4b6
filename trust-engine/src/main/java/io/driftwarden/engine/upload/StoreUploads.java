package io.driftwarden.engine.upload;

import io.driftwarden.engine.command.Invocation;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is put into object stores: "aws s3", "aws s3api", "gsutil", "gcloud storage" and rclone, by their manuals, copy from one word
 * to the next.
 */
final class StoreUploads implements Uploading {
    private static final Set<String> PROGRAMS = UploadWords.list("store programs");
    private static final Set<String> VERBS = UploadWords.list("store verbs");
    private static final Set<String> FLAGS = UploadWords.list("store flags");
    private static final Set<String> DRY = UploadWords.list("dry");
    private static final Set<String> REMOTES = UploadWords.list("remotes");
    private static final Set<String> ENDPOINTS =
            Set.of("--endpoint-url", "--endpoint", "--s3-endpoint", "--webdav-url", "--sftp-host", "--ftp-host");
    private static final Set<String> PUTTING =
            Set.of("put-object", "copy-object", "upload-part", "create-multipart-upload");
    private static final Set<String> BUCKET = Set.of("--bucket");

    @Override
    public Stream<CanonicalValue> of(Invocation invocation) {
        List<String> arguments = invocation.arguments();
        if (!PROGRAMS.contains(invocation.program()) || !Collections.disjoint(arguments, DRY)) {
            return Stream.empty();
        }
        if (invocation.program().equals("aws") && !Collections.disjoint(arguments, PUTTING)) {
            return Stream.concat(
                    Operands.value(arguments, BUCKET).flatMap(name -> Places.url("s3://" + name + '/')).stream(),
                    endpoint(arguments));
        }
        int verb = verb(arguments);
        Optional<String> target = verb < 0 ? Optional.empty() : target(arguments.subList(verb + 1, arguments.size()));
        return target.stream()
                .flatMap(word -> Stream.concat(
                        word.contains("://") ? Places.url(word).stream() : remote(word), endpoint(arguments)));
    }

    private static int verb(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (VERBS.contains(arguments.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The last place of a store, with something before it that goes there, and nothing behind it that it would go to. */
    private static Optional<String> target(List<String> words) {
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            boolean option = Operands.option(words.get(i));
            boolean value = i > 0 && Operands.option(words.get(i - 1)) && !FLAGS.contains(words.get(i - 1));
            if (!option && !(value && last >= 0) && !(value && ENDPOINTS.contains(words.get(i - 1)))) {
                last = i;
            }
        }
        if (last < 0 || !place(words.get(last))) {
            return Optional.empty();
        }
        boolean source = words.subList(0, last).stream().anyMatch(word -> !Operands.option(word));
        return source ? Optional.of(words.get(last)) : Optional.empty();
    }

    private static boolean place(String word) {
        return word.startsWith(":") || (Places.remote(word) && !word.startsWith("file:"));
    }

    private static Stream<CanonicalValue> endpoint(List<String> arguments) {
        return Operands.values(arguments, ENDPOINTS).stream()
                .flatMap(word -> (word.contains("://") ? Places.url(word) : Places.host(word, "ssh")).stream());
    }

    /** A remote of rclone: {@code :sftp,host=name:path} says where it is, and many are named for their store. */
    private static Stream<CanonicalValue> remote(String word) {
        if (word.startsWith(":")) {
            return Stream.of(word.substring(0, word.lastIndexOf(':')).split(",", -1))
                    .filter(setting -> setting.indexOf('=') > 0)
                    .map(setting -> unquoted(setting.substring(setting.indexOf('=') + 1)))
                    .flatMap(value -> (value.contains("://") ? Places.url(value) : Places.host(value, "ssh")).stream());
        }
        int colon = word.indexOf(':');
        String name = word.substring(0, colon);
        String scheme = name.startsWith("g") ? "gs://" : "s3://";
        return REMOTES.contains(name) ? Places.url(scheme + word.substring(colon + 1)).stream() : Stream.empty();
    }

    private static String unquoted(String value) {
        return value.replace("'", "").replace("\"", "");
    }
}
