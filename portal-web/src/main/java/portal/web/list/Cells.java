package portal.web.list;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/**
 * The cells of a row whose columns the reader chose: {@code <list:cells value="#{row.cells()}" />}. A repetition
 * within the repetition of rows evaluates three expressions a cell, which was a quarter of a list's time.
 */
@FacesComponent(value = Cells.TYPE, createTag = true, namespace = "portal.web.list", tagName = "cells")
public class Cells extends UIComponentBase {

    static final String TYPE = "portal.web.list.Cells";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        var writer = faces.getResponseWriter();
        for (var cell : cells(faces)) {
            writer.startElement("td", this);
            if (!cell.style().isEmpty()) {
                writer.writeAttribute("class", cell.style(), null);
            }
            writer.writeAttribute("data-label", cell.label(), null);
            writer.writeText(cell.text(), null);
            writer.endElement("td");
        }
    }

    private List<Cell> cells(FacesContext faces) {
        return getValueExpression("value").getValue(faces.getELContext());
    }
}
