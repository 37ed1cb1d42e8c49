package portal.web.identity;

import java.util.List;

/** The name by which people know a browser, out of all that it calls itself. */
final class Browser {

    /** The more particular first: each also calls itself one of those that follow. */
    private static final List<String> KNOWN = List.of(
            "MicroMessenger", "DingTalk", "QQBrowser", "360", "Edg", "OPR", "Firefox", "Chrome", "Safari");

    private static final int LONGEST = 40;

    private Browser() {}

    static String of(String agent) {
        return KNOWN.stream()
                .filter(agent::contains)
                .findFirst()
                .map(name -> name.equals("Edg") ? "Edge" : name)
                .orElse(agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent);
    }
}
