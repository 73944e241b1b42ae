package multilateral;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What others can see of a class names types of Java and of the library alone: its supertypes,
 * bounds and annotations, and those of its fields, constructors and methods. {@code BigFraction}
 * and the annotations of JSpecify are the exceptions.
 */
final class NameNoForeignTypes extends ArchCondition<JavaClass> {

    private final String root;

    NameNoForeignTypes(String root) {
        super("name no third-party types in public signatures");
        this.root = root;
    }

    @Override
    public void check(JavaClass owner, ConditionEvents events) {
        if (!visibleWithItsOwners(owner)) {
            return;
        }
        Stream<JavaType> declared =
                Stream.of(
                                owner.getSuperclass().stream(),
                                owner.getInterfaces().stream(),
                                owner.getTypeParameters().stream())
                        .flatMap(types -> types);
        report(
                owner,
                owner.getName(),
                Stream.concat(involved(declared), annotations(owner)),
                events);
        for (JavaMember member : owner.getMembers()) {
            if (isVisible(member)) {
                report(owner, member.getFullName(), signature(member), events);
            }
        }
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        Stream<JavaClass> thrown =
                member instanceof JavaCodeUnit code
                        ? code.getExceptionTypes().stream()
                        : Stream.empty();
        return Stream.of(member.getAllInvolvedRawTypes().stream(), thrown, annotations(member))
                .flatMap(types -> types);
    }

    private static Stream<JavaClass> involved(Stream<JavaType> types) {
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaClass> annotations(HasAnnotations<?> annotated) {
        return annotated.getAnnotations().stream().map(annotation -> annotation.getRawType());
    }

    private void report(
            JavaClass owner, String place, Stream<JavaClass> types, ConditionEvents events) {
        Set<String> foreign =
                types.map(JavaClass::getBaseComponentType)
                        .filter(this::isForeign)
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        for (String type : foreign) {
            events.add(SimpleConditionEvent.violated(owner, place + " names " + type));
        }
    }

    private boolean isForeign(JavaClass type) {
        return !type.isPrimitive()
                && !type.getName().startsWith("java.")
                && !type.getName().startsWith(root + ".")
                && !type.getName().startsWith("org.jspecify.annotations.")
                && !type.getName().equals("org.apache.commons.numbers.fraction.BigFraction");
    }

    private static boolean visibleWithItsOwners(JavaClass type) {
        return isVisible(type)
                && type.getEnclosingClass()
                        .map(NameNoForeignTypes::visibleWithItsOwners)
                        .orElse(true);
    }

    private static boolean isVisible(HasModifiers element) {
        return element.getModifiers().contains(JavaModifier.PUBLIC)
                || element.getModifiers().contains(JavaModifier.PROTECTED);
    }
}
