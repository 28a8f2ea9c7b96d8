package org.pregon.core.internal.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says of itself, in two words that its owner knows it by. */
final class Agents {
    /** In this order: each names itself, and most also name those below. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg", "Edge", "OPR/", "Opera", "SamsungBrowser", "Samsung Internet", "Firefox/", "Firefox", "FxiOS", "Firefox",
            "CriOS", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari", "curl/", "curl");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS X", "macOS",
            "CrOS", "ChromeOS", "Linux", "Linux");

    private Agents() {}

    static String words(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (browser.isEmpty()) {
            return system.isEmpty() ? "Otro programa" : system;
        }
        return system.isEmpty() ? browser : browser + " en " + system;
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream().filter(name -> agent.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
