package portal.system.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The 256 colours that a picture of a page does with: its most frequent ones, the others by the nearest of them. */
final class Palette {

    private static final int SIZE = 256;

    private Palette() {}

    /** The picture in its own palette, a third of the size. */
    static BufferedImage of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        List<Integer> colours = frequent(pixels);
        var reds = new byte[SIZE];
        var greens = new byte[SIZE];
        var blues = new byte[SIZE];
        var places = new HashMap<Integer, Integer>();
        for (int i = 0; i < colours.size(); i++) {
            reds[i] = (byte) (colours.get(i) >> 16);
            greens[i] = (byte) (colours.get(i) >> 8);
            blues[i] = (byte) (int) colours.get(i);
            places.put(colours.get(i), i);
        }
        var model = new IndexColorModel(8, SIZE, reds, greens, blues);
        var reduced = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        var raster = reduced.getRaster();
        for (int i = 0; i < pixels.length; i++) {
            int place = places.computeIfAbsent(pixels[i] & 0xFFFFFF, colour -> nearest(colour, colours));
            raster.setSample(i % width, i / width, 0, place);
        }
        return reduced;
    }

    private static List<Integer> frequent(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(SIZE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int nearest(int colour, List<Integer> colours) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.size(); i++) {
            int red = (colour >> 16 & 255) - (colours.get(i) >> 16 & 255);
            int green = (colour >> 8 & 255) - (colours.get(i) >> 8 & 255);
            int blue = (colour & 255) - (colours.get(i) & 255);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }
}
