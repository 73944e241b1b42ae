// # All is well
//
// Prose with *emphasis* & a table:
//
// | a | b |
// |---|---|
// | 1 | 2 |

import multilateral.actor.*;
import multilateral.notebook.*;

ActorSet states = ActorSet.of("A", "B");
Quantities votes = Quantities.of(states, Unit.ONE, 3, 0.25);

votes

System.out.println("printed <here>");
Map.of("key", 0.1)
new double[] {1, 2.5}

Table.of(states).column("votes", votes, 2).change("change", votes.times(-1), 1).captioned("A | B")
Chart.lines("Lines").axes("x", "y").line("one", new double[] {1, 2}, new double[] {3, 4})
Chart.bars("Bars").bar("votes", states, votes)
Chart.points("Points").point(votes, votes.times(2), "A")
