package io.driftwarden.publisher.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder's own entries. */
final class Folder {
    private Folder() {}

    /** New files in it survive the end of the machine, where the system can be told so: Windows opens no folders, and needs it not. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // As said.
        }
    }
}
