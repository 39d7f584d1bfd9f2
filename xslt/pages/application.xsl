<?xml version="1.0" encoding="utf-8"?>
<!-- An application as its provider sees it: a task list while it is a draft, then what was sent, then what was decided and why. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:key name="task-of-category" match="task" use="category"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="application" mode="answer"/></xsl:template>

  <!-- The heading is the answer. -->
  <xsl:template match="application" mode="answer">
    <xsl:choose>
      <xsl:when test="state = 'draft'">Apply for <xsl:value-of select="establishment_name"/></xsl:when>
      <xsl:when test="state = 'decided' and ../entry[verdict = 'admitted'] and ../entry[verdict = 'refused']">
        <xsl:value-of select="establishment_name"/> is admitted to <xsl:value-of select="count(../entry[verdict = 'admitted'])"/> of <xsl:value-of select="count(../entry)"/> categories</xsl:when>
      <xsl:when test="state = 'decided' and ../entry[verdict = 'admitted']"><xsl:value-of select="establishment_name"/> is admitted</xsl:when>
      <xsl:when test="state = 'decided'"><xsl:value-of select="establishment_name"/> is not admitted</xsl:when>
      <xsl:when test="state = 'withdrawn'">Application withdrawn</xsl:when>
      <xsl:otherwise>We decide by <xsl:value-of select="due_on/@text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="document">Application <xsl:value-of select="application/reference"/>, <xsl:value-of select="application/establishment_name"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/applications</xsl:with-param>
      <xsl:with-param name="label">Applications</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="application/establishment_name"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <span class="dps-caption">
        <xsl:text>Application </xsl:text><xsl:value-of select="application/reference"/><xsl:text>, </xsl:text><xsl:value-of select="application/system_name"/>
        <xsl:for-each select="entry"><xsl:choose><xsl:when test="position() = 1">: </xsl:when><xsl:when test="position() = last()"> and </xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose><xsl:value-of select="name"/></xsl:for-each>
      </span>
      <h1 class="govuk-heading-l"><xsl:apply-templates select="application" mode="answer"/></h1>
      <xsl:choose>
        <xsl:when test="application/state = 'draft'"><xsl:apply-templates select="." mode="tasks"/></xsl:when>
        <xsl:when test="application/state = 'decided'"><xsl:apply-templates select="." mode="decided"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="sent"/></xsl:otherwise>
      </xsl:choose>
    </div>
    <div class="govuk-grid-column-one-third"><aside class="dps-aside" aria-label="About this application">
      <xsl:apply-templates select="." mode="next"/>
    </aside></div></div>
  </xsl:template>

  <!-- ============ while it is a draft ============ -->

  <xsl:template match="page" mode="tasks">
    <p class="govuk-body">
      <strong><xsl:value-of select="progress/done"/> of <xsl:value-of select="progress/total"/> sections done.</strong>
      <xsl:text> We save as you go. </xsl:text>
      <xsl:choose>
        <xsl:when test="application/reopens_on">You can send it from <xsl:value-of select="application/reopens_on/@text"/>: until then the system takes no new applications.</xsl:when>
        <xsl:otherwise>You can send it at any time: we decide within 10 working days.</xsl:otherwise>
      </xsl:choose>
    </p>
    <h2 class="govuk-heading-m">Your organisation</h2>
    <xsl:if test="application/copied_name">
      <p class="govuk-body">Filled in from your answers for <xsl:value-of select="application/copied_name"/>. Check that nothing has changed.</p>
    </xsl:if>
    <ul class="govuk-task-list"><xsl:apply-templates select="task[level = 'provider' and kind != 'statement']"/></ul>
    <h2 class="govuk-heading-m"><xsl:value-of select="application/establishment_name"/></h2>
    <ul class="govuk-task-list">
      <xsl:call-template name="task">
        <xsl:with-param name="id">about</xsl:with-param>
        <xsl:with-param name="href">/establishments/<xsl:value-of select="application/establishment"/>/edit</xsl:with-param>
        <xsl:with-param name="label">Address, places and ages</xsl:with-param>
        <xsl:with-param name="state">done</xsl:with-param>
      </xsl:call-template>
      <xsl:apply-templates select="task[level = 'establishment' and kind != 'statement']"/>
    </ul>
    <xsl:apply-templates select="entry" mode="tasks"/>
    <h2 class="govuk-heading-m">Send</h2>
    <ul class="govuk-task-list">
      <xsl:call-template name="task">
        <xsl:with-param name="id">check</xsl:with-param>
        <xsl:with-param name="href">/applications/<xsl:value-of select="application/id"/>/check</xsl:with-param>
        <xsl:with-param name="label">Check your answers and send</xsl:with-param>
        <xsl:with-param name="hint"><xsl:if test="progress/done &lt; progress/total">Finish the other sections first</xsl:if></xsl:with-param>
        <xsl:with-param name="state"><xsl:if test="progress/done &lt; progress/total">later</xsl:if></xsl:with-param>
      </xsl:call-template>
    </ul>
  </xsl:template>

  <xsl:template match="entry" mode="tasks">
    <h2 class="govuk-heading-m"><xsl:value-of select="name"/></h2>
    <ul class="govuk-task-list">
      <xsl:apply-templates select="key('task-of-category', category)[kind = 'statement']"/>
      <xsl:if test="readiness">
        <xsl:call-template name="task">
          <xsl:with-param name="id">cost-<xsl:value-of select="category"/></xsl:with-param>
          <xsl:with-param name="href">/applications/<xsl:value-of select="../application/id"/>/costs?category=<xsl:value-of select="category"/></xsl:with-param>
          <xsl:with-param name="label"><xsl:choose>
            <xsl:when test="core_lines > 0">Core costs: <xsl:call-template name="count"><xsl:with-param name="of" select="core_lines"/><xsl:with-param name="one">line</xsl:with-param></xsl:call-template></xsl:when>
            <xsl:otherwise>Price list</xsl:otherwise>
          </xsl:choose></xsl:with-param>
          <xsl:with-param name="hint"><xsl:choose>
            <xsl:when test="gap = 'over_cap'"><xsl:value-of select="core/@text"/>, more than the <xsl:value-of select="cap/@text"/> that may be admitted</xsl:when>
            <xsl:when test="core"><xsl:value-of select="core/@text"/><xsl:text> </xsl:text><xsl:apply-templates select="unit" mode="words"/></xsl:when>
            <xsl:otherwise>What you enter is the most you can charge in any bid</xsl:otherwise>
          </xsl:choose></xsl:with-param>
          <xsl:with-param name="state" select="readiness"/>
        </xsl:call-template>
      </xsl:if>
    </ul>
  </xsl:template>

  <xsl:template match="task">
    <xsl:call-template name="task">
      <xsl:with-param name="id">answer-<xsl:value-of select="id"/></xsl:with-param>
      <xsl:with-param name="href">/answers/<xsl:value-of select="id"/></xsl:with-param>
      <xsl:with-param name="label" select="name"/>
      <xsl:with-param name="hint"><xsl:apply-templates select="." mode="hint"/></xsl:with-param>
      <xsl:with-param name="state" select="readiness"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What is still missing, or what the answer rests on. -->
  <xsl:template match="task" mode="hint">
    <xsl:choose>
      <xsl:when test="gap = 'expired'"><xsl:value-of select="evidence_kind"/> ran out on <xsl:value-of select="expires_on/@text"/></xsl:when>
      <xsl:when test="gap = 'undated'"><xsl:value-of select="evidence_kind"/> needs the day it runs out</xsl:when>
      <xsl:when test="gap = 'evidence'">Needs a document</xsl:when>
      <xsl:when test="gap = 'day'">Needs the day when it happened</xsl:when>
      <xsl:when test="gap = 'cleansing'">Needs what you have done since</xsl:when>
      <xsl:when test="kind = 'statement' and written"><xsl:value-of select="format-number(written, '#,##0')"/> characters written, <xsl:value-of select="weight"/> of 100 marks</xsl:when>
      <xsl:when test="kind = 'statement'"><xsl:value-of select="weight"/> of the 100 marks in your competency score</xsl:when>
      <xsl:when test="expires_on"><xsl:value-of select="evidence_kind"/>, good until <xsl:value-of select="expires_on/@text"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- ============ sent ============ -->

  <xsl:template match="page" mode="sent">
    <xsl:if test="application/state = 'submitted'">
      <div class="govuk-panel govuk-panel--confirmation">
        <h2 class="govuk-panel__title">Application sent</h2>
        <div class="govuk-panel__body">Your reference is<br/><strong><xsl:value-of select="application/reference"/></strong></div>
      </div>
    </xsl:if>
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="summary">
        <xsl:with-param name="key">State</xsl:with-param>
        <xsl:with-param name="value"><xsl:apply-templates select="application/state" mode="tag"/></xsl:with-param>
      </xsl:call-template>
      <xsl:if test="application/submitted_on">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Sent</xsl:with-param>
          <xsl:with-param name="value"><xsl:value-of select="application/submitted_on/@text"/><xsl:if test="application/submitted_by_name">, by <xsl:value-of select="application/submitted_by_name"/></xsl:if></xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="application/left">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Decision due</xsl:with-param>
          <xsl:with-param name="value">
            <xsl:value-of select="application/due_on/@text"/>
            <xsl:if test="application/left >= 0">, <xsl:call-template name="count"><xsl:with-param name="of" select="application/left"/><xsl:with-param name="one">working day</xsl:with-param></xsl:call-template> left</xsl:if>
            <xsl:if test="application/late_reason"><br/><xsl:value-of select="application/late_reason"/></xsl:if>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </xsl:with-param></xsl:call-template>
    <p class="govuk-body"><a class="govuk-link" href="/applications/{application/id}/check">Read what you sent</a></p>
  </xsl:template>

  <!-- ============ decided ============ -->

  <xsl:template match="page" mode="decided">
    <xsl:apply-templates select="entry" mode="decided"/>
    <xsl:if test="task[verdict]">
      <xsl:call-template name="table">
        <xsl:with-param name="id">verdicts</xsl:with-param>
        <xsl:with-param name="caption">What we decided on each answer</xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Question</th><th scope="col">Decision</th><xsl:if test="task/verdict_reason"><th scope="col">Why</th></xsl:if></tr></xsl:with-param>
        <xsl:with-param name="body">
          <xsl:apply-templates select="task[verdict = 'fail']" mode="verdict"/>
          <xsl:apply-templates select="task[verdict and verdict != 'fail']" mode="verdict"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <p class="govuk-body"><a class="govuk-link" href="/applications/{application/id}/check">Read what you sent</a></p>
  </xsl:template>

  <xsl:template match="entry" mode="decided">
    <section aria-labelledby="entry-{category}">
      <h2 class="govuk-heading-m" id="entry-{category}"><xsl:value-of select="name"/>: <xsl:choose>
        <xsl:when test="verdict = 'admitted'">admitted</xsl:when>
        <xsl:otherwise>not admitted</xsl:otherwise>
      </xsl:choose></h2>
      <xsl:if test="verdict = 'admitted' and score">
        <xsl:call-template name="inset">
          <xsl:with-param name="text">Your competency score is <strong><xsl:value-of select="score/@text"/> of 100</strong>. <xsl:if test="brings">It brings <strong><xsl:value-of select="brings/@text"/> of <xsl:value-of select="most/@text"/> points</strong> to every bid.</xsl:if></xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:apply-templates select="reason" mode="prose"/>
      <xsl:variable name="statements" select="key('task-of-category', category)[kind = 'statement' and mark]"/>
      <xsl:if test="$statements">
        <xsl:call-template name="table">
          <xsl:with-param name="id">marks-<xsl:value-of select="category"/></xsl:with-param>
          <xsl:with-param name="caption">Marks of your written answers</xsl:with-param>
          <xsl:with-param name="look">small</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Answer</th><th scope="col" class="dps-number">Weight</th><th scope="col" class="dps-number">Mark of 100</th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <xsl:for-each select="$statements">
              <tr>
                <th scope="row"><a class="govuk-link" href="/answers/{id}"><xsl:value-of select="name"/></a><xsl:if test="mark_reason"><br/><span class="dps-quiet"><xsl:value-of select="mark_reason"/></span></xsl:if></th>
                <td class="dps-number"><xsl:value-of select="weight"/></td>
                <td class="dps-number"><xsl:value-of select="mark/@text"/></td>
              </tr>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="task" mode="verdict">
    <tr>
      <th scope="row"><a class="govuk-link" href="/answers/{id}"><xsl:value-of select="name"/></a></th>
      <td><xsl:choose>
        <xsl:when test="verdict = 'pass'">Passed</xsl:when>
        <xsl:when test="verdict = 'fail'"><span class="dps-late">Failed</span></xsl:when>
        <xsl:otherwise>Not counted</xsl:otherwise>
      </xsl:choose></td>
      <xsl:if test="../task/verdict_reason"><td><xsl:value-of select="verdict_reason"/></td></xsl:if>
    </tr>
  </xsl:template>

  <!-- ============ beside ============ -->

  <xsl:template match="page" mode="next">
    <xsl:choose>
      <xsl:when test="application/state = 'decided'">
        <section>
          <h2 class="govuk-heading-s">What happens next</h2>
          <p class="govuk-body dps-small"><xsl:choose>
            <xsl:when test="entry[verdict = 'admitted']">You are invited to referrals from now on. Keep your vacancies and documents up to date.</xsl:when>
            <xsl:otherwise>You can apply again at any time, with what was missing put right.</xsl:otherwise>
          </xsl:choose></p>
          <p class="govuk-body dps-small"><a class="govuk-link" href="/establishments/{application/establishment}"><xsl:value-of select="application/establishment_name"/></a></p>
        </section>
      </xsl:when>
      <xsl:when test="application/state = 'withdrawn'">
        <section>
          <h2 class="govuk-heading-s">Apply again</h2>
          <p class="govuk-body dps-small">You can <a class="govuk-link" href="/establishments/{application/establishment}/apply">start again</a> at any time.</p>
        </section>
      </xsl:when>
      <xsl:otherwise>
        <section>
          <h2 class="govuk-heading-s">What happens next</h2>
          <ol class="govuk-list govuk-list--number dps-small">
            <xsl:if test="application/state = 'draft'"><li>You send the application.</li></xsl:if>
            <li><xsl:value-of select="application/authority_name"/> checks it.</li>
            <li>Within 10 working days you read the decision and the reasons here.</li>
            <li>If admitted, you are invited to referrals from then on.</li>
          </ol>
          <p class="govuk-body dps-small">Joining does not guarantee any placements. It is free.</p>
        </section>
        <section>
          <h2 class="govuk-heading-s">Change</h2>
          <xsl:if test="application/act = 'save'">
            <p class="govuk-body dps-small"><a class="govuk-link" href="/applications/{application/id}/categories">Add or remove a category</a></p>
          </xsl:if>
          <xsl:if test="application/act = 'withdraw'">
            <xsl:call-template name="details">
              <xsl:with-param name="summary">Withdraw the application</xsl:with-param>
              <xsl:with-param name="body">
                <p class="dps-small">It will not be decided. You can apply again at any time; your answers are kept for that.</p>
                <xsl:call-template name="act">
                  <xsl:with-param name="action">/applications/<xsl:value-of select="application/id"/>/withdraw</xsl:with-param>
                  <xsl:with-param name="label">Withdraw</xsl:with-param>
                  <xsl:with-param name="look">warning</xsl:with-param>
                </xsl:call-template>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </section>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="why"><xsl:with-param name="of">assessment score cap</xsl:with-param></xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
