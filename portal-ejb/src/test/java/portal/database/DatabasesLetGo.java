package portal.database;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Drops a test class's databases when it has ended; registered for all classes. */
public class DatabasesLetGo implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext ended) {
        if (ended.getRequiredTestClass().getEnclosingClass() == null) {
            TestDatabase.letGo();
        }
    }
}
