package org.pregon.core.table;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.table.ListFile.Rows;

/** Gives a list out as a file, and notes in the trail that it was taken out. */
@ProviderType
public interface ListFiles {
    /** Paper is for reading: beyond this many rows a list is had as CSV or XLSX. */
    int MOST_ROWS_ON_PAPER = 2_000;

    /** The kinds that can be had now; PDF only while somebody prints. */
    List<FileKind> kinds();

    /**
     * CSV and XLSX are written while they are read, whatever their length.
     *
     * @param kind as it stands in the address, see {@link FileKind#PATH}
     * @param asked what the rows were narrowed by
     * @throws org.pregon.core.NotFoundException for a PDF while nobody prints
     * @throws org.pregon.core.InvalidInputException for a PDF of more than {@link #MOST_ROWS_ON_PAPER} rows
     */
    <T> ListDownload take(ListFile<T> list, String kind, ListQuery asked, Rows<T> rows);
}
