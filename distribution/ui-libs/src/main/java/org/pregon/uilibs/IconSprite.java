package org.pregon.uilibs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One SVG file with the icons that the screens name, and no others. */
final class IconSprite {

    private static final Pattern DRAWING = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s*\\n\\s*");

    private IconSprite() {}

    static String of(List<String> names, Path icons) throws IOException {
        var symbols = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (String name : names) {
            Path file = icons.resolve(name + ".svg");
            if (!Files.exists(file)) {
                throw new IllegalStateException("Lucide has no icon " + name + "; correct icons.txt");
            }
            var drawing = DRAWING.matcher(Files.readString(file));
            if (!drawing.find()) {
                throw new IllegalStateException(file + " is not an icon");
            }
            symbols.append("<symbol id=\"").append(name).append("\" viewBox=\"0 0 24 24\">")
                    .append(SPACE.matcher(drawing.group(1).trim()).replaceAll("")).append("</symbol>");
        }
        return symbols.append("</svg>").toString();
    }

    static List<String> names(Path list) throws IOException {
        return Files.readAllLines(list).stream().map(line -> line.replaceAll("#.*", "").trim())
                .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line)).filter(name -> !name.isEmpty())
                .distinct().sorted().collect(Collectors.toList());
    }
}
