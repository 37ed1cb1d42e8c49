package portal.web.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * Turns a failed page into the page that says so, and gives that page a clean request.
 *
 * <p>The container's own error pages do not match what Faces wraps; and an error page that is
 * handed the failed form's fields would take itself for that form.
 */
public class FaultFilter extends HttpFilter {

    /** The request attribute under which a fault's page finds the {@link Fault}. */
    static final String FAULT = Fault.class.getName();

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new Blank(request), response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            var fault = Fault.of(failed);
            request.setAttribute(FAULT, fault);
            if (!response.isCommitted()) {
                response.sendError(fault.status());
            }
        }
    }

    /** A request without the form that failed. */
    private static final class Blank extends HttpServletRequestWrapper {

        Blank(HttpServletRequest failed) {
            super(failed);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase("Faces-Request") ? null : super.getHeader(name);
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
