package io.driftwarden.engine.upload;

import io.driftwarden.engine.command.Invocation;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is copied to another machine: the last word of scp and its like says where to. */
final class CopyUploads implements Uploading {
    private static final Set<String> PROGRAMS = UploadWords.list("network copiers");
    private static final Set<String> OPTIONS = UploadWords.list("copier options");

    @Override
    public Stream<CanonicalValue> of(Invocation invocation) {
        if (invocation.program().equals("sftp")) {
            boolean scripted = invocation.piped() || invocation.arguments().contains("-b");
            List<String> operands = Operands.of(invocation.arguments(), OPTIONS);
            return scripted && !operands.isEmpty() ? place(operands.get(0)) : Stream.empty();
        }
        if (!PROGRAMS.contains(invocation.program())) {
            return Stream.empty();
        }
        List<String> operands = Operands.of(invocation.arguments(), OPTIONS);
        int last = operands.size() - 1;
        return last > 0 && Places.remote(operands.get(last)) ? place(operands.get(last)) : Stream.empty();
    }

    private static Stream<CanonicalValue> place(String word) {
        return (word.contains("://") ? Places.url(word) : Places.host(word, "ssh")).stream();
    }
}
