package org.pregon.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintElement;
import net.sf.jasperreports.engine.base.JRBasePrintEllipse;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.junit.jupiter.api.Test;
import org.pregon.reporting.monthly.MonthlyReportPaper;
import org.pregon.reporting.monthly.Samples;

class PageWriterTest {
    private final JasperPrint print = new JasperPrint();

    @Test
    void anElementThatIsNeverWrittenIsNoElementOfATemplate() {
        assertThatThrownBy(() -> write(new JRBasePrintEllipse(print.getDefaultStyleProvider()), "ring"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("\"ring\"").hasMessageContaining("JRBasePrintEllipse");
    }

    @Test
    void aPictureIsNeverOfAKindThatNobodyDraws() {
        var image = new JRBasePrintImage(print.getDefaultStyleProvider());
        image.setRenderer(SimpleDataRenderer.getInstance(new byte[] {1}));

        assertThatThrownBy(() -> write(image, "escudo"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("\"escudo\"").hasMessageContaining("SimpleDataRenderer");
    }

    private byte[] write(JRBasePrintElement element, String key) {
        element.setKey(key);
        var page = new JRBasePrintPage();
        page.addElement(element);
        print.setPageWidth(595);
        print.setPageHeight(842);
        print.addPage(page);
        return PdfFile.of(print, MonthlyReportPaper.of(Samples.october()));
    }
}
