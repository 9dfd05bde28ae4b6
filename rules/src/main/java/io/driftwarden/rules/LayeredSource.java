package io.driftwarden.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The bundled pack and folders added to it. Their files are known by name, below the pack's root or below a folder.
 *
 * @param base what is added to
 */
record LayeredSource(PackSource base, List<FolderSource> added) implements PackSource {
    LayeredSource {
        added = List.copyOf(added);
    }

    @Override
    public byte[] read(String name) {
        for (FolderSource folder : added) {
            if (folder.has(name)) {
                return folder.read(name);
            }
        }
        return base.read(name);
    }

    /** The bundled files first; of an added one the name is that of its folder and its own. */
    @Override
    public List<TextFile> textFiles() {
        List<TextFile> files = new ArrayList<>(base.textFiles());
        added.forEach(folder -> files.addAll(folder.textFiles()));
        return files;
    }
}
