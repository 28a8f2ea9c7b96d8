package org.pregon.reporting.pdf;

import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DataRenderable;

/** A photograph or the escudo: a file and what it shows. */
@SuppressWarnings("serial") // lives for one filling and is never written
final class Pictured extends AbstractRenderer implements DataRenderable {
    private final byte[] file;
    private final String words;

    Pictured(byte[] file, String words) {
        this.file = file;
        this.words = words;
    }

    String words() {
        return words;
    }

    byte[] file() {
        return file;
    }

    @Override
    public byte[] getData(JasperReportsContext context) {
        return file;
    }
}
