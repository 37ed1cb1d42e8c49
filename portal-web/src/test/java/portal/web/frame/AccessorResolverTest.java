package portal.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessorResolverTest {

    private static final Object[] NONE = {};

    private final AccessorResolver resolver = new AccessorResolver();
    private final ELContext context = new Nowhere();

    /** What pages show of a row. */
    public record Row(String name) {

        public String failing() {
            throw new IllegalStateException("failing");
        }

        public String greeting(String whom) {
            return name + " " + whom;
        }
    }

    private static final class Nowhere extends ELContext {

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }

    @Test
    @DisplayName("A record's component is called by its name, and again")
    void componentsAreCalled() {
        assertEquals("镇中心小学", resolver.invoke(context, new Row("镇中心小学"), "name", null, NONE));
        assertTrue(context.isPropertyResolved());
        assertEquals("镇二小", resolver.invoke(context, new Row("镇二小"), "name", null, NONE));
    }

    @Test
    @DisplayName("Calls with arguments, of what is not there or of a class that is not open are left to the server")
    void theRestIsLeftToTheServer() {
        assertNull(resolver.invoke(context, new Row("x"), "greeting", null, new Object[] {"you"}));
        assertNull(resolver.invoke(context, new Row("x"), "unknown", null, NONE));
        assertNull(resolver.invoke(context, List.of(), "size", null, NONE));
        assertNull(resolver.invoke(context, null, "size", null, NONE));
        assertFalse(context.isPropertyResolved());
    }

    @Test
    @DisplayName("What a call throws is the cause that pages of faults look for")
    void failuresAreTold() {
        var failed = assertThrows(ELException.class,
                () -> resolver.invoke(context, new Row("x"), "failing", null, NONE));
        assertSame(IllegalStateException.class, failed.getCause().getClass());
    }
}
