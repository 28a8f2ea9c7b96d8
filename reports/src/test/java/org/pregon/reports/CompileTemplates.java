package org.pregon.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * A step of the build: compiles the templates that changed. The shared styles of {@code styles.jrxml} are copied into
 * each template, so that nothing has to be looked up or parsed when a report is made.
 */
public final class CompileTemplates {
    private static final String STYLES = "styles.jrxml";

    private CompileTemplates() {}

    public static void main(String[] args) throws IOException, JRException {
        Path sources = Path.of(args[0]);
        Path target = Files.createDirectories(Path.of(args[1]));
        Path styles = sources.resolve(STYLES);
        for (Path source : templates(sources)) {
            Path compiled = target.resolve(source.getFileName().toString().replace(".jrxml", ".jasper"));
            if (isOlder(compiled, source) || isOlder(compiled, styles)) {
                compile(source, styles, compiled);
            }
        }
    }

    private static void compile(Path source, Path styles, Path compiled) throws JRException {
        JasperDesign design = JRXmlLoader.load(source.toFile());
        for (JRStyle style : JRXmlLoader.load(styles.toFile()).getStyles()) {
            design.addStyle(style);
            if (style.isDefault()) {
                design.setDefaultStyle(style);
            }
        }
        JasperCompileManager.compileReportToFile(design, compiled.toString());
        System.out.println("Compiled " + source.getFileName());
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jrxml") && !f.endsWith(STYLES)).sorted().toList();
        }
    }

    private static boolean isOlder(Path compiled, Path source) throws IOException {
        return Files.notExists(compiled)
                || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(source)) < 0;
    }
}
