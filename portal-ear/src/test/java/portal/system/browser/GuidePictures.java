package portal.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The pictures of the guide in one language, each taken where the guide shows it. They are written when the run
 * has {@code -Dguide.write=true}; else it is only noted which ones there would be.
 */
final class GuidePictures {

    private static final boolean WRITTEN = Boolean.getBoolean("guide.write");
    private static final String COVER = "#d5dbe3";
    private static final int LOWEST = 600;
    private static final int HIGHEST = 1_080;
    private static final int OF_A_PHONE = 844;
    /** Where the lowest of what the page says ends, and a little more. */
    private static final String CONTENT_ENDS = """
            () => 24 + Math.max(...[...document.querySelectorAll('main > *')]
                .map(part => part.getBoundingClientRect().bottom))""";

    private final Path folder;
    private final List<String> taken = new ArrayList<>();

    GuidePictures(Path folder) {
        this.folder = folder;
    }

    /** @param covered what is nobody's business, a selector for each */
    void take(Tab tab, String name, String... covered) {
        take(tab, name, Optional.empty(), covered);
    }

    /** @param within what is to be seen, however far down it stands */
    void take(Tab tab, String name, Optional<Locator> within, String... covered) {
        taken.add(name + ".png");
        if (WRITTEN) {
            try {
                write(tab, folder.resolve(name + ".png"), within, Stream.of(covered).map(tab::find).toList());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private static void write(Tab tab, Path file, Optional<Locator> within, List<Locator> covered)
            throws IOException {
        Page page = tab.page();
        int width = page.viewportSize().width;
        int ends = ((Number) page.evaluate(CONTENT_ENDS)).intValue();
        page.setViewportSize(width, width <= Tab.PHONE ? OF_A_PHONE : Math.max(LOWEST, Math.min(HIGHEST, ends)));
        within.ifPresent(Locator::scrollIntoViewIfNeeded);
        byte[] seen = page.screenshot(new Page.ScreenshotOptions()
                .setMask(covered).setMaskColor(COVER).setAnimations(ScreenshotAnimations.DISABLED));
        Files.createDirectories(file.getParent());
        ImageIO.write(Palette.of(ImageIO.read(new ByteArrayInputStream(seen))), "png", file.toFile());
    }

    List<String> taken() {
        return List.copyOf(taken);
    }
}
