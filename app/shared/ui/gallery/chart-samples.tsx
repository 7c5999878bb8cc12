import { BarChart } from '../charts/bar-chart'
import { HeatStrip, type Cell } from '../charts/heat-strip'
import { LineSpark } from '../charts/line-spark'
import { ProgressPath } from '../charts/progress-path'
import { Radar } from '../charts/radar'
import { useText } from '../language'
import { Section } from '../page-header'
import { sample } from './messages'

const skills = ['observing', 'questioning', 'experimenting', 'associating', 'networking', 'persuasion', 'imagination', 'design', 'market'] as const
const before = [2, 1, 1, 2, 1, 1, 2, 1, 1]
const now = [3, 3, 2, 3, 4, 2, 3, 2, 3]
const attendance: Cell['state'][] = ['present', 'present', 'present', 'late', 'present', 'absent', 'present', 'present', 'none', 'none', 'none', 'none']

export function ChartSamples() {
  const t = useText()
  const words = { present: sample.present, late: sample.late, absent: sample.absent, none: sample.notYet }
  return (
    <Section title={t(sample.charts)}>
      <div className="grid items-start gap-5 md:grid-cols-2">
        <BarChart title={t(sample.barsTitle)} unit={t(sample.people)} itemName={t(sample.trade)} bars={[
          { label: t(sample.tailoring), value: 1840 }, { label: t(sample.electrician), value: 1210, tone: 'due' },
          { label: t(sample.welding), value: 932 }, { label: t(sample.plumbing), value: 310 },
        ]} />
        <LineSpark title={t(sample.sparkTitle)} unit={t(sample.statCertified)} points={[4, 9, 7, 14, 18, 17, 24].map((value, i) => ({ label: t(sample.month, { n: i + 1 }), value }))} />
        <HeatStrip title={t(sample.heatTitle)} itemName={t(sample.tab2)} stateName={t(sample.state)} cells={attendance.map((state, i) => ({ label: t(sample.meeting, { n: i + 1 }), state, word: t(words[state]) }))} />
        <ProgressPath title={t(sample.pathTitle)} itemName={t(sample.unit)} unit={t(sample.lessons)} stations={[
          { label: t(sample.unit1), done: 6, of: 6 }, { label: t(sample.unit2), done: 3, of: 5 }, { label: t(sample.unit3), done: 0, of: 7 }, { label: t(sample.unit4), done: 0, of: 4 },
        ]} />
        <Radar
          title={t(sample.radarTitle)}
          note={t(sample.radarNote)}
          top={4}
          names={{ item: t(sample.skill), now: t(sample.week16), before: t(sample.week4) }}
          spokes={skills.map((skill, i) => ({ label: t(sample[skill]), now: now[i]!, before: before[i]! }))}
        />
      </div>
    </Section>
  )
}
