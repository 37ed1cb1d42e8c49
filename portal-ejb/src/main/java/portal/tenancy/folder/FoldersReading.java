package portal.tenancy.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.tenancy.Emblem;
import portal.tenancy.PolicyKey;
import portal.tenancy.folder.Figure.Origin;
import portal.tenancy.folder.FolderFault.Kind;
import portal.tenancy.folder.SettingsFile.Setting;

/** One reading of the tenants folder: the nation first, then the profiles, then each county. */
final class FoldersReading {

    private static final String PROFILES = "profiles";

    private static final String NATIONAL = "national.properties";
    private static final String TENANT = "tenant.properties";
    private static final String EMBLEM = "emblem.png";
    private static final String SUFFIX = ".properties";
    private static final String CODE = "tenant.code";
    private static final String NAME = "tenant.name";
    private static final String ADOPTED = "tenant.profiles";
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private final Path tenants;
    private final Map<String, PolicyKey<?>> keys;
    private final List<FolderFault> faults = new ArrayList<>();

    /** The figures of one file, and whether it may be relied on. */
    private record Layer(SettingsFile file, Map<String, Figure> figures) {

        boolean faulty() {
            return !file.sound();
        }
    }

    FoldersReading(Path tenants, Map<String, PolicyKey<?>> keys) {
        this.tenants = tenants;
        this.keys = keys;
    }

    CountyFolders read() throws IOException {
        Layer national = national();
        Map<String, Layer> profiles = profiles();
        List<SettingsFile> files = names().stream()
                .map(folder -> SettingsFile.read(tenants, folder, TENANT))
                .toList();
        Map<String, List<SettingsFile>> claims = files.stream()
                .filter(FoldersReading::claimsCodeOfFolder)
                .collect(Collectors.groupingBy(file -> file.settings().get(CODE).value()));
        var sound = new ArrayList<CountyFolder>();
        for (SettingsFile file : files) {
            CountyFolder county = county(file, national, profiles, claims);
            if (file.sound()) {
                sound.add(county);
            }
            faults.addAll(file.faults());
        }
        return new CountyFolders(List.copyOf(sound), List.copyOf(faults));
    }

    private List<String> names() throws IOException {
        try (var entries = Files.list(tenants)) {
            return entries
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("_") && !name.startsWith("."))
                    .filter(name -> !name.equals(PROFILES))
                    .sorted()
                    .toList();
        }
    }

    private Layer national() {
        if (Files.notExists(tenants.resolve(NATIONAL), LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        return shared("", NATIONAL, Origin.NATION, "");
    }

    private Map<String, Layer> profiles() throws IOException {
        var profiles = new TreeMap<String, Layer>();
        Path folder = tenants.resolve(PROFILES);
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(SUFFIX) && !file.startsWith("."))
                        .sorted()
                        .forEach(file -> {
                            String name = file.substring(0, file.length() - SUFFIX.length());
                            profiles.put(name, shared(PROFILES, file, Origin.PROFILE, name));
                        });
            }
        }
        return profiles;
    }

    private Layer shared(String folder, String name, Origin origin, String profile) {
        var file = SettingsFile.read(tenants, folder, name);
        var layer = new Layer(file, figures(file, origin, profile));
        faults.addAll(file.faults());
        return layer;
    }

    private Map<String, Figure> figures(SettingsFile file, Origin origin, String profile) {
        var figures = new TreeMap<String, Figure>();
        for (Setting setting : file.settings().values()) {
            if (origin == Origin.COUNTY && List.of(CODE, NAME, ADOPTED).contains(setting.key())) {
                continue;
            }
            PolicyKey<?> key = keys.get(setting.key());
            if (key == null) {
                file.fault(setting.line(), setting.key(), Kind.UNKNOWN_KEY);
            } else if (!setting.value().isEmpty()) {
                figure(file, setting, key, origin, profile)
                        .ifPresent(figure -> figures.put(key.code(), figure));
            }
        }
        return figures;
    }

    private static Optional<Figure> figure(
            SettingsFile file, Setting setting, PolicyKey<?> key, Origin origin, String profile) {
        try {
            Clause clause = setting.clause();
            return Optional.of(new Figure(
                    key, setting.value(), key.read(setting.value()), origin, profile,
                    clause.document(), clause.zh(), clause.en(), file.path(), setting.line()));
        } catch (RuleViolation misread) {
            file.misread(setting, misread.key(), misread.figures());
            return Optional.empty();
        }
    }

    private CountyFolder county(SettingsFile file, Layer national, Map<String, Layer> profiles,
            Map<String, List<SettingsFile>> claims) {
        Map<String, Figure> own = figures(file, Origin.COUNTY, "");
        String code = required(file, CODE);
        String name = required(file, NAME);
        requireCodeOfFolder(file, code, claims);
        List<String> adopted = adopted(file, profiles);

        var layers = new ArrayList<Layer>();
        if (national != null) {
            layers.add(national);
        }
        for (int i = adopted.size() - 1; i >= 0; i--) {
            layers.add(profiles.get(adopted.get(i)));
        }
        var figures = new TreeMap<String, Figure>();
        for (Layer layer : layers) {
            if (layer.faulty()) {
                file.fault(0, "", Kind.NEEDS_FAULTY_FILE, layer.file().path());
            }
            figures.putAll(layer.figures());
        }
        figures.putAll(own);
        return new CountyFolder(
                file.folder(), code, name, adopted, Collections.unmodifiableMap(figures),
                emblem(file));
    }

    /** A picture that is no emblem refuses its county, as a figure would that is none. */
    private Optional<Emblem> emblem(SettingsFile county) {
        Path picture = tenants.resolve(county.folder()).resolve(EMBLEM);
        if (Files.notExists(picture, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            Path real = picture.toRealPath();
            if (!real.startsWith(tenants.toRealPath())) {
                county.faultBeside(EMBLEM, Kind.OUTSIDE.reason(), List.of());
            } else {
                try (var bytes = Files.newInputStream(real)) {
                    return Optional.of(Emblem.of(bytes.readNBytes(Emblem.MOST_BYTES + 1)));
                }
            }
        } catch (RuleViolation refused) {
            county.faultBeside(EMBLEM, refused.key(), refused.figures());
        } catch (IOException unreadable) {
            county.faultBeside(EMBLEM, Kind.UNREADABLE.reason(), List.of());
        }
        return Optional.empty();
    }

    /** What every county has; nothing is missed in a file that could not be read. */
    private static String required(SettingsFile file, String key) {
        Setting setting = file.settings().get(key);
        if (setting != null) {
            return setting.value();
        }
        if (file.opened()) {
            file.fault(0, key, Kind.MISSING_KEY);
        }
        return "";
    }

    private static void requireCodeOfFolder(
            SettingsFile file, String code, Map<String, List<SettingsFile>> claims) {
        if (code.isEmpty()) {
            return;
        }
        int line = file.settings().get(CODE).line();
        if (!SIX_DIGITS.matcher(code).matches()) {
            file.fault(line, CODE, Kind.CODE_NOT_SIX_DIGITS, code);
        } else if (!claimsCodeOfFolder(file)) {
            file.fault(line, CODE, Kind.CODE_NOT_OF_FOLDER, code, file.folder());
        } else {
            claims.get(code).stream()
                    .filter(other -> other != file)
                    .forEach(other ->
                            file.fault(line, CODE, Kind.CODE_USED_TWICE, code, other.folder()));
        }
    }

    /** Only then is it a claim: a slip in one folder must not refuse the county it names. */
    private static boolean claimsCodeOfFolder(SettingsFile file) {
        Setting code = file.settings().get(CODE);
        return code != null
                && SIX_DIGITS.matcher(code.value()).matches()
                && file.folder().startsWith(code.value() + "-");
    }

    private static List<String> adopted(SettingsFile file, Map<String, Layer> profiles) {
        Setting setting = file.settings().get(ADOPTED);
        if (setting == null) {
            return List.of();
        }
        List<String> names = Arrays.stream(setting.value().split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        names.stream()
                .filter(name -> !profiles.containsKey(name))
                .forEach(name -> file.fault(setting.line(), ADOPTED, Kind.UNKNOWN_PROFILE,
                        name, String.join(", ", profiles.keySet())));
        return names.stream().filter(profiles::containsKey).toList();
    }
}
