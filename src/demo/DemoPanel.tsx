import { readDemo } from '../api/contract/demo';
import { useEndpoint } from '../api/useEndpoint';
import { classes } from '../ui/classes';
import { AccountControls } from './AccountControls';
import { ClockControls } from './ClockControls';
import bar from './DemoBar.module.css';
import styles from './DemoPanel.module.css';
import { ResetControl } from './ResetControl';
import { ScenarioControls } from './ScenarioControls';
import { SettingsControls } from './SettingsControls';
import { StateLink } from './StateLink';

/** Everything a person may change about the demo itself. */
export function DemoPanel() {
  const { data: demo } = useEndpoint(readDemo, {});
  if (!demo) return <div className={bar.panel} />;
  return (
    <div className={classes(bar.panel, styles.groups)}>
      <ClockControls clock={demo.clock} />
      <ScenarioControls demo={demo}>
        <StateLink demo={demo} />
        <ResetControl />
      </ScenarioControls>
      <SettingsControls settings={demo.settings} />
      <AccountControls />
    </div>
  );
}
