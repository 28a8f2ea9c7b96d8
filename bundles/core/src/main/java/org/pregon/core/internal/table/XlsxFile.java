package org.pregon.core.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.internal.table.Reading.Asked;
import org.pregon.core.internal.table.XlsxBook.Sheet;

/** A sheet of an Excel workbook, read as it stands on screen. */
final class XlsxFile implements TableFile {
    private final ZipParts parts;
    private final XlsxBook book;
    private final Sheet sheet;
    private final MergedCells merged;
    private final boolean withHidden;

    private XlsxFile(ZipParts parts, Asked asked) throws IOException, XMLStreamException {
        this.parts = parts;
        this.book = XlsxBook.read(parts);
        this.sheet = chosen(book.sheets(), asked.sheet());
        this.merged = MergedCells.in(parts, sheet.part());
        this.withHidden = asked.withHidden();
    }

    static TableFile open(byte[] content, Asked asked) {
        ZipParts parts = null;
        try {
            parts = new ZipParts(content);
            if (!parts.has("xl/workbook.xml")) {
                throw TableFile.refused(parts.has("xl/workbook.bin")
                        ? "Es un libro binario de Excel (.xlsb). Ábralo y guárdelo como «Libro de Excel (.xlsx)»."
                        : parts.has("content.xml") ? "Es una hoja de LibreOffice (.ods). Ábrala y guárdela como «Excel 2007-365 (.xlsx)»."
                        : "Este archivo no es una hoja de cálculo. Elija un libro de Excel (.xlsx) o un CSV.");
            }
            return new XlsxFile(parts, asked);
        } catch (ZipException | XMLStreamException | IllegalArgumentException broken) {
            close(parts);
            throw damaged();
        } catch (IOException failure) {
            close(parts);
            throw new UncheckedIOException("A workbook could not be laid aside to be read", failure);
        } catch (RuntimeException refused) {
            close(parts);
            throw refused;
        }
    }

    private static Sheet chosen(List<Sheet> sheets, @Nullable String name) {
        if (name != null) {
            return sheets.stream().filter(one -> one.name().equals(name)).findFirst()
                    .orElseThrow(() -> new InvalidInputException("sheet", "El libro no tiene una hoja con ese nombre."));
        }
        return sheets.stream().filter(one -> !one.hidden()).findFirst()
                .orElseThrow(() -> TableFile.refused("El libro no tiene ninguna hoja con datos a la vista."));
    }

    private static InvalidInputException damaged() {
        return TableFile.refused("El libro está dañado o incompleto. Ábralo en su equipo, guárdelo de nuevo y vuelva a subirlo.");
    }

    @Override
    public Reading reading() {
        return new Reading("xlsx", null, null, sheet.name(), book.sheets().stream().map(Sheet::name).toList(), merged.hidden(), withHidden);
    }

    @Override
    public void each(Predicate<TableRow> reader) {
        merged.restart();
        try (InputStream in = parts.open(sheet.part())) {
            if (in == null) {
                throw damaged();
            }
            new XlsxSheet(book, in, merged, withHidden).each(reader);
        } catch (XMLStreamException | IOException broken) {
            throw damaged();
        }
    }

    @Override
    public void close() {
        close(parts);
    }

    private static void close(@Nullable ZipParts parts) {
        try {
            if (parts != null) {
                parts.close();
            }
        } catch (IOException left) {
            throw new UncheckedIOException("A copy of a workbook could not be removed", left);
        }
    }
}
