package org.pregon.core.internal.table;

import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.date.Lima;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.table.CsvWriter;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.ListDownload;
import org.pregon.core.table.ListFile.Rows;
import org.pregon.core.table.ListFile;
import org.pregon.core.table.ListFiles;
import org.pregon.core.table.TablePrinter;
import org.pregon.core.table.XlsxWriter;

/** Lists as files: CSV and XLSX leave while their rows are read; a PDF is whole before its answer begins. */
@Component
public final class StreamedLists implements ListFiles {
    private final Audit audit;
    private final Clock clock;
    private final AtomicReference<@Nullable TablePrinter> printer = new AtomicReference<>();

    @Activate
    public StreamedLists(@Reference Audit audit, @Reference Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Dynamic: who prints comes and goes with its module. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setPrinter(TablePrinter service) {
        printer.set(service);
    }

    void unsetPrinter(TablePrinter service) {
        printer.compareAndSet(service, null);
    }

    @Override
    public List<FileKind> kinds() {
        return printer.get() == null ? List.of(FileKind.XLSX, FileKind.CSV) : List.of(FileKind.XLSX, FileKind.PDF, FileKind.CSV);
    }

    @Override
    public <T> ListDownload take(ListFile<T> list, String extension, ListQuery asked, Rows<T> rows) {
        FileKind kind = FileKind.of(extension).orElseThrow(() -> new NotFoundException("No hay archivos de esa clase."));
        String narrowed = list.narrowed(asked);
        StreamingOutput body = switch (kind) {
            case CSV -> csv(list, rows);
            case XLSX -> xlsx(list, rows);
            case PDF -> pdf(list, narrowed, rows);
        };
        String name = list.name() + "-" + Lima.today(clock) + "." + kind.extension();
        audit.exported(list.entity(), narrowed.isEmpty() ? name : name + "; " + narrowed);
        return new ListDownload(name, kind, body);
    }

    private static <T> StreamingOutput csv(ListFile<T> list, Rows<T> rows) {
        return out -> {
            try (CsvWriter csv = new CsvWriter(out, list.labels())) {
                rows.each(row -> csv.row(list.cells(row)));
            }
        };
    }

    private static <T> StreamingOutput xlsx(ListFile<T> list, Rows<T> rows) {
        return out -> {
            XlsxWriter xlsx = new XlsxWriter(out, list.title(), list.labels());
            rows.each(row -> xlsx.row(list.cells(row)));
            xlsx.finish();
        };
    }

    private <T> StreamingOutput pdf(ListFile<T> list, String narrowed, Rows<T> rows) {
        TablePrinter now = printer.get();
        if (now == null) {
            throw new NotFoundException("Los PDF los prepara el módulo Informes, que no está en marcha. Descargue la lista en Excel o CSV.");
        }
        byte[] file = now.print(ListOnPaper.of(list, narrowed, rows, Lima.now(clock)));
        return out -> out.write(file);
    }
}
