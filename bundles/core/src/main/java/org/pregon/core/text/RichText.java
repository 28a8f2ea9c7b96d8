package org.pregon.core.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Formatted text as the shared editor writes it: paragraphs, two heights of headings, lists, quotes, bold, italics and links, kept as HTML
 * that begins with one of these blocks. Any other text is plain and stays as it is, so a field may hold both.
 */
public final class RichText {
    private static final Pattern RICH = Pattern.compile("(?is)\\s*<(p|h[23]|ul|ol|blockquote)\\b.*");
    private static final Pattern TOKEN = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>|&(#?[a-zA-Z0-9]+);|[^<&]+|[<&]");

    private RichText() {}

    /** Made when first something has to be cleaned. */
    private static final class Lazy {
        static final PolicyFactory POLICY = new HtmlPolicyBuilder()
                .allowElements("p", "br", "strong", "em", "h2", "h3", "ul", "ol", "li", "blockquote", "a")
                .allowElements((name, attributes) -> "strong", "b")
                .allowElements((name, attributes) -> "em", "i")
                .allowUrlProtocols("https", "http", "mailto")
                .allowAttributes("href").onElements("a")
                .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                .toFactory();
    }

    /** What may be kept of what was sent; null when that says nothing. */
    public static @Nullable String clean(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        if (!isRich(sent)) {
            return sent.strip();
        }
        String clean = Lazy.POLICY.sanitize(sent.strip());
        return clean.replaceAll("<[^>]*>|&nbsp;|\u00a0", "").isBlank() ? null : clean;
    }

    /** The words alone, for lists, files, search and letters: a line for each paragraph, a sign before what stands in a list. */
    public static String plain(@Nullable String kept) {
        if (kept == null || !isRich(kept)) {
            return kept == null ? "" : kept;
        }
        StringBuilder text = new StringBuilder();
        Deque<Integer> lists = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(kept);
        while (token.find()) {
            if (token.group(2) != null) {
                tag(token.group(2), token.group(1).isEmpty(), text, lists);
            } else {
                text.append(token.group(3) == null ? token.group() : sign(token.group(3)));
            }
        }
        return text.toString().replace('\u00a0', ' ').strip();
    }

    private static boolean isRich(String text) {
        return RICH.matcher(text).matches();
    }

    private static void tag(String name, boolean opens, StringBuilder text, Deque<Integer> lists) {
        switch (name) {
            case "ul", "ol" -> {
                if (opens) {
                    lists.push(name.equals("ol") ? 1 : 0);
                } else if (!lists.isEmpty()) {
                    lists.pop();
                }
            }
            case "li" -> {
                if (opens) {
                    newLine(text);
                    int number = lists.isEmpty() ? 0 : lists.pop();
                    text.append(number == 0 ? "• " : number + ". ");
                    lists.push(number == 0 ? 0 : number + 1);
                }
            }
            case "p", "h2", "h3", "blockquote" -> {
                // The first paragraph of a list's item stays beside its sign.
                if (opens && !endsWithSign(text)) {
                    newLine(text);
                }
            }
            case "br" -> text.append('\n');
            default -> { }
        }
    }

    private static void newLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static boolean endsWithSign(StringBuilder text) {
        return text.length() >= 2 && text.charAt(text.length() - 1) == ' ' && "•.".indexOf(text.charAt(text.length() - 2)) >= 0;
    }

    private static String sign(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> " ";
            default -> name.matches("#\\d{1,7}") && Character.isValidCodePoint(Integer.parseInt(name.substring(1)))
                    ? Character.toString(Integer.parseInt(name.substring(1))) : "&" + name + ";";
        };
    }
}
