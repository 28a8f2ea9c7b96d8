package org.pregon.core.internal.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.pregon.core.search.SearchRecord;

/**
 * One open Lucene index. Its files are read through plain channels and not mapped: what is mapped counts as resident, and
 * this is a guest in a small process. One thread writes, any number search.
 */
final class TextIndex implements AutoCloseable {
    private static final double WRITE_BUFFER_MB = 8;
    private static final int MERGES = 2;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile IndexState state;
    private boolean dirty;

    private TextIndex(Path folder, Directory directory, IndexWriter writer, IndexState state) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.state = state;
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
                IndexSearcher searcher = new IndexSearcher(reader);
                // What people type seldom repeats; the cache would only hold memory.
                searcher.setQueryCache(null);
                return searcher;
            }
        });
    }

    /** Opens the index of a folder, or begins one. */
    static TextIndex open(Path folder) throws IOException {
        Directory directory = new NIOFSDirectory(folder);
        IndexWriter writer = null;
        try {
            boolean begun = DirectoryReader.indexExists(directory);
            ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
            merges.setMaxMergesAndThreads(MERGES, 1);
            // Every field comes with its words, so that no analyser is asked.
            writer = new IndexWriter(directory, new IndexWriterConfig(null).setRAMBufferSizeMB(WRITE_BUFFER_MB)
                    .setMergeScheduler(merges).setCommitOnClose(false));
            IndexState state = begun ? IndexState.read(committed(writer)) : IndexState.fresh();
            return new TextIndex(folder, directory, writer, state);
        } catch (IOException | RuntimeException unusable) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw unusable;
        }
    }

    private static Map<String, String> committed(IndexWriter writer) {
        Map<String, String> values = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        }
        return values;
    }

    Path folder() {
        return folder;
    }

    IndexState state() {
        return state;
    }

    void moveTo(IndexState next) {
        dirty |= !next.equals(state);
        state = next;
    }

    /** Brings some records of a kind to what they are now. */
    void apply(String kind, List<Long> ids, List<SearchRecord> found) throws IOException {
        Map<Long, SearchRecord> present = new HashMap<>();
        found.forEach(record -> present.put(record.id(), record));
        for (long id : ids) {
            SearchRecord record = present.get(id);
            if (record == null) {
                writer.deleteDocuments(Fields.key(kind, id));
            } else {
                writer.updateDocument(Fields.key(kind, id), Fields.of(kind, record, Long.toString(state.build())));
            }
        }
        dirty = true;
    }

    /** Notes records to be read when their kind comes back. */
    void postpone(String kind, List<Long> ids) throws IOException {
        for (long id : ids) {
            writer.updateDocument(Fields.pendingKey(kind, id), Fields.pending(kind, id));
        }
        dirty = true;
    }

    /** Some of those that were postponed; they stay so until {@link #caughtUp}. */
    List<Long> postponed(String kind, int limit) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            List<Long> ids = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(new TermQuery(new Term(Fields.PENDING, kind)), limit).scoreDocs) {
                Document document = stored.document(hit.doc);
                ids.add(document.getField(Fields.ID).numericValue().longValue());
            }
            return ids;
        } finally {
            searchers.release(searcher);
        }
    }

    void caughtUp(String kind, List<Long> ids) throws IOException {
        for (long id : ids) {
            writer.deleteDocuments(Fields.pendingKey(kind, id));
        }
        dirty = true;
    }

    /** All records of a kind were read in this building: what an older one left of it goes. */
    void complete(String kind) throws IOException {
        writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.BUILD, Long.toString(state.build()))), Occur.MUST_NOT)
                .build());
        moveTo(state.with(kind));
    }

    /** From now on searches see what was applied. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    boolean dirty() {
        return dirty;
    }

    /** Puts all that was applied on disk, with how far it goes. */
    void commit() throws IOException {
        writer.setLiveCommitData(state.written().entrySet());
        writer.commit();
        dirty = false;
    }

    interface Reading<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** What was not committed is taken up from the feed again. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
