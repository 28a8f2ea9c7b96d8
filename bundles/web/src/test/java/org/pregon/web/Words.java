package org.pregon.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a dictionary, {@code export const t = {…}}, by path: {@code list.columns.title}; and what a script says of them. */
final class Words {
    private static final Pattern ALIAS = Pattern.compile("(?:const|let) (\\w+) = (\\w+)((?:\\.\\w+)+);");
    private static final Pattern UNPACKED = Pattern.compile("(?:const|let) \\{([^}]*)} = (\\w+)((?:\\.\\w+)*);");
    private static final Pattern NAMED = Pattern.compile("(?<![\\w$'/-])(?<!(?<!\\.\\.)\\.)([a-zA-Z]\\w*)((?:\\??\\.[a-zA-Z]\\w*)*)");

    private final String source;
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private int at;

    Words(String source) {
        this.source = source;
        at = source.indexOf("export const t = {") + "export const t = {".length();
        group("");
    }

    /** Those that none of the scripts names; a group that is named whole is asked by a name that only the data know. */
    Set<String> unused(List<String> scripts) {
        Set<String> left = new LinkedHashSet<>(words);
        for (String script : scripts) {
            for (String path : named(script)) {
                left.removeIf(word -> word.equals(path) || path.startsWith(word + ".") || word.startsWith(path + "."));
            }
        }
        return left;
    }

    /** What a script names and the dictionary lacks. */
    List<String> missing(String script) {
        return named(script).stream()
                .filter(path -> !groups.contains(path) && words.stream().noneMatch(word -> path.equals(word) || path.startsWith(word + ".")))
                .toList();
    }

    private List<String> named(String script) {
        Map<String, String> names = new HashMap<>(Map.of("t", ""));
        List<String> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (String line : script.split("\n")) {
            Matcher alias = ALIAS.matcher(line);
            Matcher unpacked = UNPACKED.matcher(line);
            if (alias.find() && names.containsKey(alias.group(2))) {
                names.put(alias.group(1), names.get(alias.group(2)) + alias.group(3));
                line = line.replace(alias.group(), "");
            } else if (unpacked.find() && names.containsKey(unpacked.group(2))) {
                for (String one : unpacked.group(1).split(",")) {
                    String[] parts = one.strip().split(": ");
                    names.put(parts[parts.length - 1], names.get(unpacked.group(2)) + unpacked.group(3) + "." + parts[0]);
                }
                line = line.replace(unpacked.group(), "");
            }
            rest.append(line).append('\n');
        }
        Matcher uses = NAMED.matcher(rest);
        while (uses.find()) {
            String base = names.get(uses.group(1));
            String path = base + uses.group(2).replace("?", "");
            boolean key = rest.length() > uses.end() && rest.charAt(uses.end()) == ':' && uses.group(2).isEmpty();
            if (base != null && path.length() > 0 && !key) {
                found.add(path.substring(1));
            }
        }
        return found;
    }

    private void group(String path) {
        for (skip(" \n,"); source.charAt(at) != '}'; skip(" \n,")) {
            int colon = source.indexOf(':', at);
            String key = path + (path.isEmpty() ? "" : ".") + source.substring(at, colon).strip().replace("'", "");
            at = colon + 1;
            skip(" \n");
            if (source.charAt(at) == '{') {
                at++;
                groups.add(key);
                group(key);
                at++;
            } else {
                words.add(key);
                value();
            }
        }
    }

    /** Over a text, a list or a function, up to the comma or brace behind it. */
    private void value() {
        for (int depth = 0; depth > 0 || ",}".indexOf(source.charAt(at)) < 0; at++) {
            char c = source.charAt(at);
            if (c == '\'' || c == '`') {
                text(c);
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
    }

    private void text(char quote) {
        for (at++; source.charAt(at) != quote; at++) {
            if (source.charAt(at) == '\\') {
                at++;
            } else if (quote == '`' && source.startsWith("${", at)) {
                at += 2;
                value();
            }
        }
    }

    private void skip(String blanks) {
        while (blanks.indexOf(source.charAt(at)) >= 0 || source.startsWith("//", at) || source.startsWith("/*", at)) {
            at = source.startsWith("//", at) ? source.indexOf('\n', at) : source.startsWith("/*", at) ? source.indexOf("*/", at) + 2 : at + 1;
        }
    }
}
