package portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The search for doors that the portal does not have: what could run, read or fetch something that
 * somebody typed stands nowhere in the sources of the three modules, or only where a list here says why.
 */
class NoDangerousCallsTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("portal-ejb", "portal-web", "portal-ear");

    private static final Map<Path, String> JAVA = sources("java", ".java");
    private static final Map<Path, String> PAGES = sources("webapp", ".xhtml");
    private static final Map<Path, String> SCRIPTS = sources("webapp", ".js");
    private static final Map<Path, String> STYLES = sources("webapp", ".css");

    private static Map<Path, String> sources(String folder, String ending) {
        var found = new TreeMap<Path, String>();
        for (String module : MODULES) {
            Path from = ROOT.resolve(module).resolve("src").resolve("main").resolve(folder);
            if (Files.isDirectory(from)) {
                try (Stream<Path> files = Files.walk(from)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                        found.put(file, Files.readString(file, StandardCharsets.UTF_8));
                    }
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }
        return found;
    }

    /** The simple names of the files in which the pattern is found. */
    private static Set<String> where(Map<Path, String> sources, String pattern) {
        var sought = Pattern.compile(pattern);
        var names = new TreeSet<String>();
        sources.forEach((file, text) -> {
            if (sought.matcher(text).find()) {
                String name = file.getFileName().toString();
                names.add(name.substring(0, name.lastIndexOf('.')));
            }
        });
        return names;
    }

    @Test
    void theSourcesAreFound() {
        assertTrue(JAVA.size() > 150, "classes: " + JAVA.size());
        assertNotEquals(0, PAGES.size());
        assertNotEquals(0, SCRIPTS.size());
        assertTrue(where(JAVA, "\\bclass SignIn\\b").contains("SignIn"));
    }

    @Test
    @DisplayName("ASVS 1.2.5: processes are the launcher's own database and the reader of files, and nothing that anybody typed")
    void onlyTheListedStartProcesses() {
        assertEquals(Set.of("Cluster", "Confinement", "Unprivileged"),
                where(JAVA, "ProcessBuilder\\(|getRuntime\\(\\)\\s*\\.exec"));
    }

    @Test
    @DisplayName("ASVS 1.5.2: no serialized object is read from anybody")
    void nobodyReadsSerializedObjects() {
        assertEquals(Set.of(), where(JAVA, "ObjectInputStream|XMLDecoder|SerializationUtils"));
    }

    @Test
    @DisplayName("ASVS 1.3.2, 1.3.7: no text is evaluated as code, expression or template")
    void nobodyEvaluatesText() {
        assertEquals(Set.of(), where(JAVA, "ScriptEngine|ELProcessor|ExpressionFactory"
                + "|createValueExpression|createMethodExpression|evaluateExpressionGet|GroovyShell"));
        assertEquals(Set.of("OfflineCommands"),
                where(JAVA, "URLClassLoader\\(|Class\\.forName|defineClass|setAccessible"));
        assertEquals(Set.of(), where(SCRIPTS, "\\beval\\(|new Function\\(|setTimeout\\(\\s*[\"']"));
    }

    @Test
    @DisplayName("ASVS 1.2.6, 1.2.7, 1.3.8: no directory, no XML document, no name that is looked up from input")
    void nobodyAsksADirectoryOrAnXmlDocument() {
        assertEquals(Set.of(), where(JAVA,
                "InitialContext|LdapContext|DirContext|XPath|DocumentBuilder|SAXParser|TransformerFactory"));
        var lookups = JAVA.values().stream()
                .flatMap(text -> Pattern.compile("lookup = ([^)]*)\\)").matcher(text).results())
                .map(match -> match.group(1))
                .filter(name -> !name.matches(
                        "\"java:(?:app/jdbc/\\w+DS|comp/DefaultManagedThreadFactory)\""))
                .toList();
        assertEquals(List.of(), lookups);
    }

    /**
     * Who connects to anything but the database: single sign-on asks the provider that the operator named,
     * and the launcher asks itself whether it is ready.
     */
    @Test
    @DisplayName("ASVS 1.3.6, 13.2.4: nothing connects to where a user says")
    void onlyTheListedConnectElsewhere() {
        assertEquals(Set.of("Clamd", "ProviderLine", "S3Store", "Server"), where(JAVA,
                "HttpClient\\.new|openConnection\\(|new URL\\(|new Socket\\(|SocketChannel\\.open"
                        + "|ClientBuilder|RestClientBuilder"));
    }

    @Test
    @DisplayName("ASVS 12.3.2: certificates are looked at, always")
    void nobodyTrustsEveryCertificate() {
        assertEquals(Set.of(), where(JAVA,
                "TrustManager|HostnameVerifier|SSLContext|disableHostnameVerification|sslmode=disable"));
    }

    @Test
    @DisplayName("ASVS 4.4: there is no WebSocket, no GraphQL and no WebRTC")
    void thereIsNoSecondProtocol() {
        assertEquals(Set.of(), where(JAVA, "ServerEndpoint|graphql|PushContext"));
        assertEquals(Set.of(), where(PAGES, "f:websocket|o:socket|p:socket"));
        assertEquals(Set.of(), where(SCRIPTS, "WebSocket|EventSource|RTCPeerConnection"));
    }

    @Test
    @DisplayName("ASVS 1.2.9: a pattern is a constant, or its input is quoted")
    void noPatternIsMadeOfInput() {
        assertEquals(Set.of(), where(JAVA, "Pattern\\.compile\\(\\s*(?:[a-z]\\w*\\s*[,)+]|\"[^\"]*\"\\s*\\+\\s*(?!Pattern\\.quote|[A-Z_]{2,})[a-z])"));
    }

    @Test
    @DisplayName("ASVS 1.3.10: a format is a constant")
    void noFormatIsMadeOfInput() {
        assertEquals(Set.of(), where(JAVA, "String\\.format\\(\\s*(?!Locale)[a-z]\\w*\\s*[,)]|printf\\(\\s*[a-z]\\w*\\s*[,)]"));
    }

    @Test
    @DisplayName("ASVS 11.3.1, 11.3.2, 11.4.1, 11.2.3: no weak cipher, mode, padding, hash or key")
    void noWeakCipherHashOrKey() {
        assertEquals(Set.of(), where(JAVA,
                "\"(?:MD[245]|SHA-?1|SHA)\"|/ECB/|/CBC/|\"(?:DES|DESede|RC4|Blowfish)|PKCS1Padding|SHA1withRSA"));
        var ciphers = new TreeSet<String>();
        JAVA.values().forEach(text -> Pattern.compile("Cipher\\.getInstance\\(\"([^\"]+)\"").matcher(text)
                .results().forEach(match -> ciphers.add(match.group(1))));
        assertEquals(Set.of("AES/GCM/NoPadding"), ciphers);
        JAVA.values().forEach(text -> Pattern.compile("RSA_BITS = ([0-9_]+)").matcher(text).results()
                .forEach(match -> assertTrue(Integer.parseInt(match.group(1).replace("_", "")) >= 3072)));
    }

    /**
     * A number by which a fault is found again is no secret, nor are the demonstration's invented figures;
     * a name of a key, a token, a note or a worker is none either.
     */
    @Test
    @DisplayName("ASVS 11.5.1: what must not be guessed comes from SecureRandom")
    void noSecretComesFromAWeakSource() {
        assertEquals(Set.of("Fault", "InventedCounty", "InventedTeachers", "JobWorker"),
                where(JAVA, "new Random\\(|Math\\.random|ThreadLocalRandom|SplittableRandom|RandomStringUtils"));
        assertEquals(Set.of("BackupNote", "JobQueue", "SigningKeys", "Tokens"), where(JAVA, "UUID\\.randomUUID"));
    }

    @Test
    @DisplayName("ASVS 13.3.1: no password, key or token stands in the sources or what is configured with them")
    void noSecretStandsInTheSources() throws IOException {
        var secret = Pattern.compile("(?i)-----BEGIN [A-Z ]*PRIVATE KEY|\\beyJ[A-Za-z0-9_-]{20,}\\."
                + "|(?:password|secret|token|api[_-]?key)\\s*=\\s*[\"']?[A-Za-z0-9+/_-]{12,}[\"']?\\s*$",
                Pattern.MULTILINE);
        var found = new TreeSet<String>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src").resolve("main"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    secret.matcher(text).results().forEach(match -> found.add(file + ": " + match.group()));
                }
            }
        }
        assertEquals(Set.of(), found);
    }

    @Test
    @DisplayName("ASVS 1.1.2, 1.2.1: pages escape whatever they print")
    void noPagePrintsMarkupThatItWasGiven() {
        assertEquals(Set.of(), where(PAGES, "escape=\"(?!true)"));
        assertEquals(Set.of(), where(PAGES, "<script(?![^>]*src=)|\\son[a-z]+=\""));
        assertEquals(Set.of(), where(PAGES, "<[uph]:(?:editor|textEditor)\\b"));
    }

    /** Scripts by the nonce that is appended to it; styles inline, since components measure themselves by them. */
    @Test
    @DisplayName("ASVS 3.4.3, 3.4.6: pages load from the portal alone, and stand in nobody's frame")
    void thePolicyOfPagesTrustsThePortalAlone() throws IOException {
        String descriptor = Files.readString(ROOT.resolve("portal-web/src/main/webapp/WEB-INF/web.xml"));
        var policy = Pattern.compile("CSP_POLICY</param-name>\\s*<param-value>([^<]+)<").matcher(descriptor);
        assertTrue(policy.find());
        var directives = new TreeMap<String, String>();
        for (String directive : policy.group(1).split(";")) {
            String[] words = directive.strip().split(" ", 2);
            directives.put(words[0], words[1]);
        }
        for (String nothing : List.of("object-src", "base-uri", "frame-ancestors")) {
            assertEquals("'none'", directives.get(nothing), nothing);
        }
        for (String own : List.of("default-src", "script-src", "form-action")) {
            assertEquals("'self'", directives.get(own), own);
        }
        assertEquals(Set.of(), where(Map.of(Path.of("policy.x"), policy.group(1)), "https?:|\\*|unsafe-eval"));
    }

    @Test
    @DisplayName("ASVS 3.2.2, 15.3.6: scripts write text, and no object of theirs takes names from data")
    void noScriptWritesMarkup() {
        assertEquals(Set.of(), where(SCRIPTS, "innerHTML|outerHTML|insertAdjacentHTML|document\\.write"
                + "|__proto__|\\.html\\(|Object\\.assign\\(|\\bextend\\("));
    }

    @Test
    @DisplayName("ASVS 3.5.5: no script listens to other windows")
    void noScriptListensToOtherWindows() {
        assertEquals(Set.of(), where(SCRIPTS, "postMessage|[\"']message[\"']|window\\.opener"));
    }

    @Test
    @DisplayName("ASVS 14.3.3: the browser's own store holds when the portal was last asked, and nothing else")
    void theBrowserKeepsAMomentAndNothingElse() {
        assertEquals(Set.of(), where(SCRIPTS, "sessionStorage|indexedDB|caches\\.|document\\.cookie"));
        assertEquals(Set.of("session"), where(SCRIPTS, "localStorage"));
        var kept = SCRIPTS.values().stream()
                .flatMap(text -> Pattern.compile("setItem\\((.*)\\);").matcher(text).results())
                .map(match -> match.group(1))
                .toList();
        assertEquals(List.of("SHARED, String(moment)"), kept);
    }

    @Test
    @DisplayName("ASVS 3.4.2: no other origin is admitted to read an answer")
    void noAnswerAdmitsAnotherOrigin() {
        assertEquals(Set.of(), where(JAVA, "(?i)Access-Control-Allow"));
    }

    @Test
    @DisplayName("ASVS 14.2.3: pages load nothing from elsewhere, so nobody elsewhere learns of them")
    void pagesLoadNothingFromElsewhere() {
        assertEquals(Set.of(), where(PAGES, "(?:src|href|action)=\"(?:https?:)?//"));
        assertEquals(Set.of(), where(STYLES, "url\\(\\s*[\"']?(?:https?:)?//|@import"));
        assertEquals(Set.of(), where(SCRIPTS, "[\"'](?:https?:)?//(?!www\\.w3\\.org/)[a-z]|sendBeacon|XMLHttpRequest"));
    }

    /** What makes an account: the demonstration, and the boundaries by which people are given one. */
    @Test
    @DisplayName("ASVS 6.3.2, GB/T 22239 8.1.4.2 b: no default account is anywhere")
    void noAccountIsMadeButByTheDemonstrationAndTheWaysThatAreListed() throws IOException {
        assertEquals(Set.of("AccountKeeping", "Accounts", "FirstRun"), where(JAVA, "insert into account\\b"));
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            for (Path migration : files.toList()) {
                assertTrue(!Files.readString(migration).contains("insert into account "),
                        migration.toString());
            }
        }
    }
}
