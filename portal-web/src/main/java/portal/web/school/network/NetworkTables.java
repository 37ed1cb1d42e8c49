package portal.web.school.network;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.school.network.MemberTable;
import portal.school.network.NetworkRegistry;
import portal.web.list.Address;
import portal.web.list.TableServlet;

/** The members of the networks of a day as a file, a line for each. */
@WebServlet({"/school/networks.xlsx", "/school/networks.csv"})
public class NetworkTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NetworkRegistry registry;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = new NetworkQuery(Address.of(request.getParameterMap(), NetworkQuery.KNOWN));
        var members = registry.on(query.on()).stream()
                .filter(query::asks)
                .flatMap(one -> one.members().stream())
                .toList();
        file(request, "networks.export.file", "networks", query.on())
                .send(response, MemberTable.FORMAT, members, MemberTable::line);
    }
}
