package dev.perennial.models.allocation;

/** Makes a real assignment of a relaxed one: keeps what is unambiguous, places the rest where it costs least, then improves by moves and swaps. */
final class AssignmentRepair {

    private final AssignmentProblem problem;

    AssignmentRepair(AssignmentProblem problem) {
        this.problem = problem;
    }

    /** An assignment that respects the capacities, or null where none was found. */
    int[] mend(int[] fixed, boolean[][] given) {
        int[] agent = fixed.clone();
        int[] room = problem.capacity().clone();
        for (int j = 0; j < agent.length; j++) if (agent[j] >= 0) room[agent[j]] -= problem.load()[agent[j]][j];
        for (int j = 0; j < agent.length; j++) {
            for (int i = 0; i < room.length && agent[j] < 0; i++) if (given[i][j] && problem.load()[i][j] <= room[i] && isBestOf(given, i, j)) place(agent, room, i, j);
        }
        if (!placeRest(agent, room)) return null;
        boolean improved = true;
        while (improved) improved = shift(fixed, agent, room) || swap(fixed, agent, room);
        return agent;
    }

    private boolean isBestOf(boolean[][] given, int agent, int job) {
        for (int i = 0; i < given.length; i++) if (given[i][job] && problem.profit()[i][job] > problem.profit()[agent][job]) return false;
        return true;
    }

    /** Places the job with the most to lose by waiting first. */
    private boolean placeRest(int[] agent, int[] room) {
        while (true) {
            int job = -1, to = -1;
            double mostRegret = -1;
            for (int j = 0; j < agent.length; j++) {
                if (agent[j] >= 0) continue;
                int first = -1;
                double best = Double.NEGATIVE_INFINITY, second = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < room.length; i++) {
                    if (problem.load()[i][j] > room[i]) continue;
                    double profit = problem.profit()[i][j];
                    if (profit > best) {
                        second = best;
                        best = profit;
                        first = i;
                    } else second = Math.max(second, profit);
                }
                if (first < 0) return false;
                double regret = second == Double.NEGATIVE_INFINITY ? Double.MAX_VALUE : best - second;
                if (regret > mostRegret) {
                    mostRegret = regret;
                    job = j;
                    to = first;
                }
            }
            if (job < 0) return true;
            place(agent, room, to, job);
        }
    }

    private boolean shift(int[] fixed, int[] agent, int[] room) {
        boolean improved = false;
        for (int j = 0; j < agent.length; j++) {
            if (fixed[j] >= 0) continue;
            for (int i = 0; i < room.length; i++) {
                if (problem.profit()[i][j] <= problem.profit()[agent[j]][j] || problem.load()[i][j] > room[i]) continue;
                room[agent[j]] += problem.load()[agent[j]][j];
                place(agent, room, i, j);
                improved = true;
            }
        }
        return improved;
    }

    private boolean swap(int[] fixed, int[] agent, int[] room) {
        double[][] profit = problem.profit();
        int[][] load = problem.load();
        for (int j = 0; j < agent.length; j++) {
            for (int k = j + 1; k < agent.length; k++) {
                int a = agent[j], b = agent[k];
                if (a == b || fixed[j] >= 0 || fixed[k] >= 0 || profit[b][j] + profit[a][k] <= profit[a][j] + profit[b][k]) continue;
                if (room[a] + load[a][j] < load[a][k] || room[b] + load[b][k] < load[b][j]) continue;
                room[a] += load[a][j] - load[a][k];
                room[b] += load[b][k] - load[b][j];
                agent[j] = b;
                agent[k] = a;
                return true;
            }
        }
        return false;
    }

    private void place(int[] agent, int[] room, int to, int job) {
        agent[job] = to;
        room[to] -= problem.load()[to][job];
    }
}
