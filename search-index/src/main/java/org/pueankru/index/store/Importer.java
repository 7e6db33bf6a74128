package org.pueankru.index.store;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.ImportReport;
import org.pueankru.index.MediaItem;
import org.pueankru.index.RefusedRow;
import org.pueankru.index.catalogue.CatalogueFile;
import org.pueankru.index.catalogue.CheckedRow;
import org.pueankru.index.schema.Documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One import: reads files into a writer and commits at the end, or leaves the index as it was. */
public final class Importer {
    private static final int ROWS_PER_REPORT = 100;

    private final CatalogueImport request;
    private final IndexWriter writer;
    private final StoredItems before;
    private final GivingWay way;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Set<String> refusedIds = new HashSet<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private long rows;
    private long bytesOfEarlierFiles;
    private long bytesInAll;

    private enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED
    }

    private Importer(
            CatalogueImport request, IndexWriter writer, StoredItems before, GivingWay way) {
        this.request = request;
        this.writer = writer;
        this.before = before;
        this.way = way;
    }

    /** Runs an import as {@link CatalogueImport#into} describes. */
    public static ImportReport run(CatalogueImport request, Path directory) {
        try {
            Files.createDirectories(directory);
            try (Directory disk = FSDirectory.open(directory)) {
                return run(request, disk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the index in " + directory, e);
        }
    }

    private static ImportReport run(CatalogueImport request, Directory disk) throws IOException {
        try (GivingWay way = GivingWay.toSearches()) {
            return run(request, disk, way);
        }
    }

    private static ImportReport run(CatalogueImport request, Directory disk, GivingWay way)
            throws IOException {
        IndexWriter writer = Writers.open(disk, OpenMode.CREATE_OR_APPEND, way);
        try (StoredItems before = StoredItems.open(disk)) {
            ImportReport report = new Importer(request, writer, before, way).read();
            if (report.imported() > 0) {
                writer.setLiveCommitData(IndexVersion.commitData());
                writer.commit();
            }
            return report;
        } finally {
            writer.rollback();
        }
    }

    private ImportReport read() throws IOException {
        if (before.isOutdated()) {
            rebuild();
        }
        for (Path file : request.files()) {
            bytesInAll += Files.exists(file) ? Files.size(file) : 0;
        }
        for (Path file : request.files()) {
            long[] bytesOfThis = {0};
            CatalogueFile.read(
                    file, row -> take(file, row, bytesOfThis[0]), read -> bytesOfThis[0] = read);
            bytesOfEarlierFiles += bytesOfThis[0];
            request.progress().at(file, rows, bytesOfEarlierFiles, bytesInAll);
        }
        boolean anyGood = !outcomes.isEmpty();
        long removed = request.replace() && anyGood ? removeOthers() : 0;
        return new ImportReport(
                count(Outcome.ADDED),
                count(Outcome.UPDATED),
                removed,
                count(Outcome.UNCHANGED),
                refused);
    }

    private void take(Path file, CheckedRow row, long bytes) {
        way.giveWay();
        switch (row) {
            case CheckedRow.Good good -> write(good.item());
            case CheckedRow.Refused bad -> {
                refused.add(new RefusedRow(file, bad.line(), bad.id(), bad.reason()));
                if (bad.id() != null) {
                    refusedIds.add(bad.id());
                }
            }
        }
        rows++;
        if (rows % ROWS_PER_REPORT == 0) {
            request.progress().at(file, rows, bytesOfEarlierFiles + bytes, bytesInAll);
        }
    }

    private void write(MediaItem item) {
        try {
            Long stored = before.digest(item.id());
            boolean same = stored != null && stored == Documents.digest(Documents.source(item));
            boolean writtenInThisImport = outcomes.containsKey(item.id());
            if (!same || writtenInThisImport) {
                writer.updateDocument(Documents.idTerm(item.id()), Documents.document(item));
            }
            outcomes.put(
                    item.id(),
                    stored == null ? Outcome.ADDED : same ? Outcome.UNCHANGED : Outcome.UPDATED);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the index", e);
        }
    }

    private void rebuild() throws IOException {
        writer.deleteAll();
        before.eachSource(
                source -> {
                    try {
                        writer.addDocument(Documents.document(Documents.item(source)));
                    } catch (IOException e) {
                        throw new UncheckedIOException("cannot write the index", e);
                    }
                });
    }

    private long removeOthers() throws IOException {
        var others = new ArrayList<String>();
        before.eachId(
                id -> {
                    if (!outcomes.containsKey(id) && !refusedIds.contains(id)) {
                        others.add(id);
                    }
                });
        for (String id : others) {
            writer.deleteDocuments(Documents.idTerm(id));
        }
        return others.size();
    }

    private long count(Outcome outcome) {
        return outcomes.values().stream().filter(each -> each == outcome).count();
    }
}
