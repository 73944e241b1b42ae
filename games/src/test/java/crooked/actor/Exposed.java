package crooked.actor;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.ArchUnitException.LocationException;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.resolvers.ClassResolver;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.freeze.TextFileBasedViolationStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names a foreign type in every place a signature has.
 *
 * @param <T> bounded by a foreign type
 */
public class Exposed<T extends ArchConfiguration> implements ClassResolver {

    /** A field. */
    protected final Optional<JavaField> field = Optional.empty();

    /**
     * A parameter of a constructor.
     *
     * @param location foreign
     */
    public Exposed(Location location) {}

    /**
     * An array, a generic argument and a bound.
     *
     * @param <R> foreign
     * @param arrays foreign
     * @param lists foreign
     * @return foreign
     * @throws LocationException foreign
     */
    protected <R extends ArchRule> Map<String, ? extends JavaMethod> method(
            JavaClasses[] arrays, List<List<JavaMethod>> lists, Class<R> rule)
            throws LocationException {
        return Map.of();
    }

    @Override
    public void setClassUriImporter(ClassUriImporter importer) {}

    @Override
    public Optional<JavaClass> tryResolve(String typeName) {
        return Optional.empty();
    }

    /**
     * Not seen from outside, hence allowed.
     *
     * @param store foreign
     * @return foreign
     */
    ClassFileImporter hidden(TextFileBasedViolationStore store) {
        return new ClassFileImporter();
    }
}
