package org.pregon.core.internal.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a node's index lies. What cannot be read there is thrown away: the records are in the database. */
final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final int MOST_NODES = 9;

    private final Path data;

    IndexFolder(Path data) {
        this.data = data;
    }

    /** Nodes that share a data directory each take a folder that no other has. */
    TextIndex open() throws IOException {
        for (int node = 1; node <= MOST_NODES; node++) {
            try {
                return open(data.resolve(node == 1 ? "search" : "search-" + node));
            } catch (LockObtainFailedException another) {
                LOG.debug("Another node has index {}", node);
            }
        }
        throw new IOException("No free folder for the search index in " + data);
    }

    private static TextIndex open(Path folder) throws IOException {
        try {
            return TextIndex.open(folder);
        } catch (IOException | IllegalArgumentException failure) {
            if (!damaged(failure)) {
                throw failure;
            }
            LOG.warn("The search index cannot be read and is built anew: {}", failure.toString());
            LOG.debug("Cause", failure);
            empty(folder);
            return TextIndex.open(folder);
        }
    }

    /** A full disk or a missing right is no damage: the index may be whole. */
    static boolean damaged(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CorruptIndexException || cause instanceof IndexFormatTooOldException
                    || cause instanceof IndexFormatTooNewException || cause instanceof IndexNotFoundException
                    || cause instanceof EOFException || cause instanceof FileNotFoundException
                    || cause instanceof NoSuchFileException || cause instanceof IllegalArgumentException) {
                return true;
            }
        }
        return false;
    }

    static void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
