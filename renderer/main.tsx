import './transport.ts'
import './style.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { saveOnLeaving } from './screens/write/saver.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root".')
saveOnLeaving()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
