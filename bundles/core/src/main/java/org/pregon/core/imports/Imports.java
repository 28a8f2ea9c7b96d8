package org.pregon.core.imports;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Imports of every module, each allowed to whom its {@link Importable} says. */
@ProviderType
public interface Imports {
    /** Reads a file and keeps it, without saving any of its rows. */
    Preview prepare(String module, String fileName, byte[] file);

    /** The same file read as somebody chose. */
    Preview choose(long id, ImportChoice choice);

    /** Starts saving in the background. */
    Progress start(long id);

    /** Saves at once, for who has no screen to come back to. */
    Progress runNow(long id);

    /** Reads and saves at once. */
    Progress bring(Importable<?> kind, String fileName, byte[] file);

    Progress progress(long id);

    /** Asks an import to end that is being saved; nothing of it stays. */
    Progress cancel(long id);

    /** Takes back what the import made, but for what somebody has changed since. */
    Progress undo(long id);

    /** The latest imports of a module that were run. */
    List<Progress> recent(String module);
}
