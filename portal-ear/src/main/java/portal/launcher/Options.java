package portal.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the command line asks for.
 *
 * @param command what to do
 * @param port    the HTTP port, from 1 to 65535
 * @param address the address of this machine that is listened on, or null for all of them
 * @param data    the folder that holds database, files, keys and logs
 * @param demo    whether an empty database is filled with the demonstration
 * @param tenants the folder with one folder for each county
 * @param file    the file a command works on, or null where it needs none
 */
record Options(
        Command command, int port, String address, Path data, boolean demo, Path tenants, Path file) {

    static final int DEFAULT_PORT = 8080;

    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** What the launcher can be asked to do. */
    enum Command { START, ALLOCATE, VERIFY, VERIFY_AUDIT, BACKUP, CHECK_BACKUP, RESTORE, HELP }

    /**
     * Reads the command line, or refuses it with a sentence.
     *
     * @param home the folder of portal.jar, with the shipped counties
     */
    static Options parse(Path home, String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        if (rest.contains("--help")) {
            return new Options(Command.HELP, DEFAULT_PORT, null, null, false, null, null);
        }
        if ("allocate".equals(rest.peek())) {
            return document(Command.ALLOCATE, rest);
        }
        if ("verify".equals(rest.peek())) {
            return document(Command.VERIFY, rest);
        }
        if ("verify-audit".equals(rest.peek())) {
            return verification(rest);
        }
        if ("backup".equals(rest.peek())) {
            return backup(rest);
        }
        if ("restore".equals(rest.peek())) {
            return restoration(rest);
        }
        int port = DEFAULT_PORT;
        String address = null;
        Path data = path("data");
        Path tenants = home.resolve("tenants");
        boolean demo = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--port" -> port = port(value(option, rest));
                case "--address" -> address = address(value(option, rest));
                case "--data" -> data = path(value(option, rest));
                case "--tenants" -> tenants = path(value(option, rest));
                case "--demo" -> demo = true;
                default -> throw new Refusal(
                        option.startsWith("-") ? "options.unknown" : "options.unknown-command",
                        option);
            }
        }
        if (!Files.isDirectory(tenants)) {
            throw new Refusal("options.no-such-folder", "--tenants", tenants);
        }
        return new Options(
                Command.START, port, address, absolute(data), demo, absolute(tenants), null);
    }

    /** A command on one document. */
    private static Options document(Command asked, Deque<String> rest) {
        String command = rest.pop();
        if (rest.isEmpty()) {
            throw new Refusal("options.file-missing", command);
        }
        Path file = path(rest.pop());
        if (!rest.isEmpty()) {
            throw new Refusal("options.unexpected", rest.peek(), command);
        }
        return new Options(asked, DEFAULT_PORT, null, null, false, null, readable(file));
    }

    /** Of a data folder, with {@code --data} before it or not, or of an exported file. */
    private static Options verification(Deque<String> rest) {
        String command = rest.pop();
        if ("--data".equals(rest.peek())) {
            rest.pop();
        }
        if (rest.isEmpty()) {
            throw new Refusal("options.file-missing", command);
        }
        Path kept = absolute(path(rest.pop()));
        if (!rest.isEmpty()) {
            throw new Refusal("options.unexpected", rest.peek(), command);
        }
        boolean folder = Files.isDirectory(kept);
        if (!folder && !Files.isReadable(kept)) {
            throw new Refusal("options.no-such-file", kept);
        }
        return new Options(Command.VERIFY_AUDIT, DEFAULT_PORT, null, folder ? kept : null, false,
                null, folder ? null : kept);
    }

    /** Of a data folder into a file, or the check of such a file. */
    private static Options backup(Deque<String> rest) {
        boolean check = rest.contains("--check");
        rest.remove("--check");
        if (check) {
            rest.pop();
            Path kept = onlyFile("backup --check", rest);
            return new Options(
                    Command.CHECK_BACKUP, DEFAULT_PORT, null, null, false, null, readable(kept));
        }
        return folderAndFile(Command.BACKUP, rest);
    }

    private static Options restoration(Deque<String> rest) {
        Options options = folderAndFile(Command.RESTORE, rest);
        readable(options.file());
        return options;
    }

    /** {@code --data DIR} and a file, in whatever order. */
    private static Options folderAndFile(Command asked, Deque<String> rest) {
        String command = rest.pop();
        Path data = null;
        Deque<String> others = new ArrayDeque<>();
        while (!rest.isEmpty()) {
            String next = rest.pop();
            if (next.equals("--data")) {
                data = path(value(next, rest));
            } else {
                others.add(next);
            }
        }
        if (data == null) {
            throw new Refusal("options.data-missing", command);
        }
        Path file = onlyFile(command, others);
        return new Options(
                asked, DEFAULT_PORT, null, absolute(data), false, null, absolute(file));
    }

    private static Path onlyFile(String command, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refusal("options.file-missing", command);
        }
        String file = rest.pop();
        if (file.startsWith("-")) {
            throw new Refusal("options.unknown", file);
        }
        if (!rest.isEmpty()) {
            throw new Refusal("options.unexpected", rest.peek(), command);
        }
        return path(file);
    }

    private static Path readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal("options.no-such-file", file);
        }
        return absolute(file);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new Refusal("options.value-missing", option);
        }
        return rest.pop();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below like a number out of range.
        }
        throw new Refusal("options.bad-port", text);
    }

    /** Only addresses: a name could mean another machine tomorrow. */
    private static String address(String text) {
        if (ADDRESS.matcher(text).matches()) {
            try {
                return InetAddress.getByName(text).getHostAddress();
            } catch (UnknownHostException noAddress) {
                // Refused below like a name.
            }
        }
        throw new Refusal("options.bad-address", text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException unwritable) {
            throw new Refusal(unwritable, "options.bad-path", text);
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
