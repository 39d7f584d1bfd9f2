<?xml version="1.0" encoding="utf-8"?>
<!-- Who marks a referral, and how far they are: no mark is shown here. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="marking" mode="headline"/>: <xsl:value-of select="marking/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/referrals</xsl:with-param>
      <xsl:with-param name="label">Referrals</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/referrals/<xsl:value-of select="marking/referral"/></xsl:with-param>
      <xsl:with-param name="label"><xsl:value-of select="marking/reference"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="label">Marking</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="marking" mode="headline">
    <xsl:choose>
      <xsl:when test="phase = 'nothing'">There is nothing to mark</xsl:when>
      <xsl:when test="phase = 'naming'">Name who marks</xsl:when>
      <xsl:when test="phase = 'alone'"><xsl:value-of select="marked"/> of <xsl:value-of select="clear + undeclared"/> evaluators have marked</xsl:when>
      <xsl:when test="phase = 'agreeing'">The evaluators agree their marks</xsl:when>
      <xsl:otherwise>All marks are agreed</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="marking/reference"/>, <xsl:value-of select="marking/title"/></span>
    <h1 class="govuk-heading-l"><xsl:apply-templates select="marking" mode="headline"/></h1>
    <p class="govuk-body">
      <xsl:call-template name="count"><xsl:with-param name="of" select="marking/bids"/><xsl:with-param name="one">bid</xsl:with-param></xsl:call-template> to mark. At least <xsl:call-template name="count"><xsl:with-param name="of" select="marking/needed"/><xsl:with-param name="one">evaluator</xsl:with-param></xsl:call-template> mark each written answer from 0 to <xsl:value-of select="marking/scale"/>, alone; then they agree one mark. It is worth at most <xsl:call-template name="count"><xsl:with-param name="of" select="marking/weight"/><xsl:with-param name="one">point</xsl:with-param></xsl:call-template>.
    </p>
    <xsl:if test="marking/weight = 0 and marking/state = 'opened'">
      <p class="govuk-body">The written answer has no weight in this referral, so it need not be marked: <a class="govuk-link" href="/referrals/{marking/referral}/result">work out the result</a>.</p>
    </xsl:if>
    <xsl:if test="marking/phase = 'naming' and not(form) and frame/who/role/@word = 'broker'">
      <div class="dps-box dps-box--warn"><p class="govuk-body">The council has no other evaluator to name. A procurement officer can record what is done about a conflict, or the administrator can make somebody an evaluator.</p></div>
    </xsl:if>
    <xsl:if test="marking/phase = 'done' and marking/state = 'opened'">
      <p class="govuk-body"><a class="govuk-link" href="/referrals/{marking/referral}/result">Work out the result</a></p>
    </xsl:if>
    <xsl:if test="evaluator"><xsl:apply-templates select="." mode="people"/></xsl:if>
    <xsl:if test="form">
      <h2 class="govuk-heading-m">Name evaluators</h2>
      <form method="post" action="{form/@action}" novalidate="novalidate">
        <xsl:apply-templates select="form" mode="hidden"/>
        <xsl:call-template name="ticks">
          <xsl:with-param name="fields" select="form/field"/>
          <xsl:with-param name="legend">Who marks</xsl:with-param>
          <xsl:with-param name="hint">Each is told by mail, declares conflicts of interest first, and then reads the written answers without their prices.</xsl:with-param>
        </xsl:call-template>
        <xsl:apply-templates select="form" mode="buttons"><xsl:with-param name="button">Name them</xsl:with-param></xsl:apply-templates>
      </form>
    </xsl:if>
    <p class="govuk-body"><a class="govuk-link" href="/referrals/{marking/referral}/bids">The bids</a></p>
  </xsl:template>

  <xsl:template match="page" mode="people">
    <xsl:call-template name="table">
      <xsl:with-param name="id">evaluators</xsl:with-param>
      <xsl:with-param name="caption">Evaluators</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Evaluator</th><th scope="col">Declaration</th><th scope="col">Marked</th><th scope="col"><span class="govuk-visually-hidden">Act</span></th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="evaluator">
          <tr>
            <th scope="row"><xsl:value-of select="name"/></th>
            <td><xsl:apply-templates select="." mode="declared"/></td>
            <td>
              <xsl:choose>
                <xsl:when test="clear = 1"><xsl:value-of select="marked"/> of <xsl:value-of select="../marking/bids"/></xsl:when>
                <xsl:otherwise>–</xsl:otherwise>
              </xsl:choose>
            </td>
            <td>
              <xsl:if test="(../frame/who/role/@word = 'broker' or ../frame/who/role/@word = 'procurement') and ../marking/state = 'opened' and (marked = 0 or says = 'conflict')">
                <a class="govuk-link" href="/declarations/{id}">Look<span class="govuk-visually-hidden"> at the declaration of <xsl:value-of select="name"/></span></a>
              </xsl:if>
            </td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="evaluator" mode="declared">
    <xsl:choose>
      <xsl:when test="says = 'none'">No conflict, <xsl:value-of select="declared_at/@text"/></xsl:when>
      <xsl:when test="remedy"><strong>Conflict:</strong><xsl:text> </xsl:text><xsl:value-of select="detail"/><br/><strong>What is done:</strong><xsl:text> </xsl:text><xsl:value-of select="remedy"/></xsl:when>
      <xsl:when test="says = 'conflict'"><strong>Does not mark:</strong><xsl:text> </xsl:text><xsl:value-of select="detail"/></xsl:when>
      <xsl:otherwise><span class="dps-soon">Has still to declare</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="form" mode="whole">#<xsl:apply-templates select="field[@widget = 'tick'][1]" mode="first"/></xsl:template>

</xsl:stylesheet>
