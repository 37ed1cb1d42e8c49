/**
 * The bureau administers its own county (机构自管): it changes the figures that it demands, and how
 * it is called and shown.
 *
 * <p>Begin with {@link portal.bureau.FigureChanging}: a figure is changed from a day on, with a
 * reason, after a look at whom it touches, and never rewritten.
 *
 * <p>Not here: what is in force ({@link portal.tenancy.FiguresInForce}), and what the figures mean,
 * which the capabilities declare.
 */
package portal.bureau;
